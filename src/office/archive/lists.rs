//! The papers of the year: plan, timetable, notes, summary, evaluations, outcomes.

use super::Content;
use super::gather::Gatherer;
use super::item::{Class, Item, Origin, Paper};
use crate::domain::paper::PaperKind;
use crate::domain::term::Term;
use crate::office::draft::{Facts, checklists, evaluation, makeup, outcomes, plan, summary, timetable};
use crate::office::workbook;

impl Gatherer<'_, '_> {
    /// Adds the recorded texts, word for word.
    pub(super) fn notes(&mut self) {
        for note in self.facts.year.records.notes.current() {
            if (self.sources.text)(&note.head.id).is_some() {
                self.items.push(Item::Note(note));
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
            self.document(Class::Plan, first, year.plan.adopted, plan::draft);
            // The parts of the printed title are joined as the plan joins them, whatever the language.
            if let Some(Item::Paper(paper)) = self.items.last_mut() {
                paper.title.clone_from(&year.plan.title);
            }
        }
        self.document(Class::Plan, today, Some(today), timetable::draft);
        if year.timetable().held().next().is_some() {
            self.attendance();
        }
        if !year.debts().is_empty() {
            let term = Term::Year(year.plan.year);
            self.document(Class::SignIn, today, Some(today), move |facts| makeup::draft(facts, term));
        }
        if !self.is_attached(PaperKind::Summary) {
            self.document(Class::Bulletins, today, Some(today), summary::draft);
        }
        let mut terms: Vec<Term> = Vec::new();
        for made in year.records.evaluations.current() {
            if let Some(term) = made.term().filter(|term| !terms.contains(term)) {
                terms.push(term);
                let draft = move |facts: &Facts<'_>| evaluation::draft(facts, term);
                let day = evaluation::day(self.facts, term);
                self.document(Class::Evaluations, made.date, Some(day), draft);
            }
        }
        if year.records.outcomes.current().next().is_some() {
            self.document(Class::Outcomes, today, Some(today), outcomes::draft);
        }
        if !year.plan.checklists.is_empty() {
            self.document(Class::Outcomes, today, Some(today), checklists::draft);
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
        self.items.push(Item::Paper(Box::new(Paper {
            class: Class::SignIn,
            order: today,
            date: Some(today),
            title: self.facts.of_year("archive-attendance"),
            document_number: None,
            pages: None,
            origin: Origin::Made,
            ending: "xlsx".to_owned(),
            content: Content::Made(Box::new(move || workbook::draw(year, words))),
        })));
    }
}
