//! Bulletins 通报: one for each term in which the group met, where the plan asks for them.

use super::archive::Archive;
use super::paper::PaperKind;
use super::plan::Plan;
use super::term::Term;
use super::timetable::{Entry, Timetable};

/// What a term has of bulletins.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bulletin<'a> {
    pub term: Term,
    /// The last session held in it.
    pub last: &'a Entry<'a>,
    /// Whether a bulletin is filed with a session of the term.
    pub issued: bool,
}

impl<'a> Bulletin<'a> {
    /// What a term has; none where no session was held in it.
    pub(crate) fn of(term: Term, timetable: &'a Timetable<'a>, archive: &Archive<'_>) -> Option<Self> {
        let period = term.period();
        let held = || timetable.held().filter(|entry| period.contains(entry.session.date));
        let issued = held().any(|entry| archive.papers(entry, PaperKind::Bulletin).next().is_some());
        Some(Self { term, last: held().last()?, issued })
    }
}

/// One for each term with a session held, in order; none where the plan does not ask for bulletins.
pub(crate) fn bulletins<'a>(
    plan: &Plan,
    timetable: &'a Timetable<'a>,
    archive: &Archive<'_>,
) -> Vec<Bulletin<'a>> {
    let Some(cycle) = plan.targets.bulletin else { return Vec::new() };
    plan.terms(cycle).into_iter().filter_map(|term| Bulletin::of(term, timetable, archive)).collect()
}
