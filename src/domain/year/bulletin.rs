//! Bulletins 通报: one for each term in which the group met, if the plan asks for them.

use crate::domain::term::Term;
use crate::domain::year::prelude::*;

/// The bulletin of a term.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bulletin<'a> {
    pub term: Term,
    /// The last session held in it.
    pub last: Current<'a, Session>,
    /// Whether a bulletin is filed with a session of the term.
    pub issued: bool,
}

impl<'a> Bulletin<'a> {
    /// Returns the bulletin of a term; `None` if no session was held in it.
    pub(crate) fn of(term: Term, year: &Year<'a>) -> Option<Self> {
        let held = || year.held_in(year.plan.span(term));
        let issued = held().any(|entry| year.archive().papers(entry, PaperKind::Bulletin).next().is_some());
        Some(Self { term, last: held().last()?.session, issued })
    }
}

/// Returns one for each term with a session held, in order; empty if the plan does not ask for bulletins.
pub(crate) fn bulletins<'a>(year: &Year<'a>) -> Vec<Bulletin<'a>> {
    let Some(cycle) = year.plan.targets.bulletin else { return Vec::new() };
    year.plan.terms(cycle).into_iter().filter_map(|term| Bulletin::of(term, year)).collect()
}

/// Returns those of terms that are over.
pub(crate) fn bulletins_due<'a>(year: &Year<'a>) -> Vec<Bulletin<'a>> {
    let mut due = bulletins(year);
    due.retain(|bulletin| year.plan.days_of(bulletin.term).to < year.today());
    due
}

/// Returns those that are not filed though their terms are over.
pub(crate) fn missing<'a>(year: &Year<'a>) -> impl Iterator<Item = Bulletin<'a>> {
    bulletins_due(year).into_iter().filter(|bulletin| !bulletin.issued)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{Records, Status, Study, history, noon, paper, plan, session, sheet};

    #[test]
    fn a_bulletin_is_due_after_a_term_with_a_session_held_until_one_is_filed() {
        let quarter = "bulletin = \"quarter\"";
        let of_first = |issued| vec![(Term::Quarter(2026, 1), issued)];
        let cases = [
            (quarter, "2026-03-31", vec![], vec![]),
            (quarter, "2026-04-01", vec![], of_first(false)),
            (quarter, "2026-12-31", vec![PaperKind::Minutes], of_first(false)),
            (quarter, "2026-12-31", vec![PaperKind::Bulletin], of_first(true)),
            ("", "2026-12-31", vec![], vec![]),
        ];
        for (targets, now, papers, expected) in cases {
            let records = Records {
                sessions: history(vec![session("2026-03-19"), session("2026-05-14")]),
                attendance: history(vec![sheet("2026-03-19-0", &[("m01", Status::Present)])]),
                papers: history(papers.iter().map(|kind| paper("2026-03-19-0", *kind)).collect()),
                ..Records::default()
            };
            let study = Study { plan: plan(targets), ..Study::of(records) };
            let due = bulletins_due(&study.at(noon(now)));
            let found: Vec<_> = due.iter().map(|bulletin| (bulletin.term, bulletin.issued)).collect();
            assert_eq!(found, expected, "{targets} {now} {papers:?}");
        }
    }
}
