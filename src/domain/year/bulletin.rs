//! Bulletins 通报: one for each term in which the group met, if the plan asks for them.

use super::Year;
use crate::domain::history::Current;
use crate::domain::paper::PaperKind;
use crate::domain::session::Session;
use crate::domain::term::Term;

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
        let held = || year.held_in(term.period());
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
