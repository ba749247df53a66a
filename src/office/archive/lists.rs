//! The papers of the year: plan, timetable, notes, summary, evaluations, outcomes.

use super::Content;
use super::gather::Gatherer;
use super::item::{Class, Item, Origin};
use crate::domain::note::NoteKind;
use crate::domain::paper::PaperKind;
use crate::domain::term::Term;
use crate::office::draft::{
    Facts, checklists, evaluation, makeup, outcomes, plan, summary, timetable, writing,
};
use crate::office::workbook;

impl<'s, 'a> Gatherer<'s, 'a> {
    /// Adds the recorded texts, word for word.
    pub(super) fn notes(&mut self) {
        let sources = self.sources;
        for note in self.facts.year.records.notes.current() {
            let class = if note.kind == NoteKind::Speech { Class::Speeches } else { Class::Notes };
            let draft = move |facts: &'s Facts<'a>| {
                (sources.text)(&note.head.id).map(|text| writing::draft(facts, note, &text))
            };
            if self.document(class, note.date, Some(note.date), draft) {
                self.last_is_by(self.facts.year.roster.name(&note.head.record.member));
            } else {
                self.unread.push(note.head.id.clone());
            }
        }
    }

    /// Adds the papers of the year.
    pub(super) fn lists(&mut self) {
        let year = self.facts.year;
        let (first, today) = (year.plan.period().from, self.facts.last_day());
        if !self.is_attached(PaperKind::Plan) {
            self.document(Class::Plan, first, year.plan.adopted, |facts| Some(plan::draft(facts)));
            // The parts of the printed title are joined as the plan joins them, whatever the language.
            if let Some(item) = self.items.last_mut() {
                item.title.clone_from(&year.plan.title);
            }
        }
        self.document(Class::Plan, today, Some(today), |facts| Some(timetable::draft(facts)));
        if year.timetable().held().next().is_some() {
            self.attendance();
        }
        if !year.debts().is_empty() {
            let term = Term::Year(year.plan.year);
            self.document(Class::SignIn, today, Some(today), move |facts| Some(makeup::draft(facts, term)));
        }
        if !self.is_attached(PaperKind::Summary) {
            self.document(Class::Bulletins, today, Some(today), |facts| Some(summary::draft(facts)));
        }
        let mut terms: Vec<Term> = Vec::new();
        for made in year.records.evaluations.current() {
            if let Some(term) = made.term().filter(|term| !terms.contains(term)) {
                terms.push(term);
                let draft = move |facts: &'s Facts<'a>| Some(evaluation::draft(facts, term));
                self.document(Class::Evaluations, made.date, Some(made.date), draft);
            }
        }
        if year.records.outcomes.current().next().is_some() {
            self.document(Class::Outcomes, today, Some(today), |facts| Some(outcomes::draft(facts)));
        }
        if !year.plan.checklists.is_empty() {
            self.document(Class::Outcomes, today, Some(today), |facts| Some(checklists::draft(facts)));
        }
    }

    /// Returns `true` if a paper of that kind is attached: it is not made then.
    fn is_attached(&self, kind: PaperKind) -> bool {
        let mut papers = self.facts.year.records.papers.current();
        let is_there = |hash: &str| self.sources.papers.contains_key(hash);
        papers.any(|paper| paper.kind == kind && is_there(paper.head.record.sha256.as_str()))
    }

    /// Adds the workbook of the year's attendance.
    fn attendance(&mut self) {
        let Facts { year, words, .. } = *self.facts;
        let today = self.facts.last_day();
        self.items.push(Item {
            class: Class::SignIn,
            order: Some(today),
            date: Some(today),
            responsible: self.facts.responsible(),
            title: self.facts.of_year("archive-attendance"),
            document_number: None,
            pages: None,
            origin: Origin::Made,
            ending: "xlsx".to_owned(),
            content: Content::Made(Box::new(move || workbook::draw(year, words))),
        });
    }
}
