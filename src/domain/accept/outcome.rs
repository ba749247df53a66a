//! The law of outcomes.

use std::collections::BTreeSet;

use super::{Law, Objection, cancelled};
use crate::domain::history::Current;
use crate::domain::outcome::Outcome;
use crate::domain::year::Year;
use crate::domain::year::problem::recorded;

impl Law for Outcome {
    fn objections<'a>(&'a self, before: Current<'a, Self>, year: &'a Year<'_>) -> Vec<Objection<'a>> {
        let before = &before.head.record;
        let added = self.sessions.iter().filter(|session| !before.sessions.contains(session));
        let cancelled = added.filter_map(|session| cancelled(year.session(session)?));
        let problem = self.problem.as_deref().filter(|_| self.problem != before.problem);
        cancelled.chain(problem.and_then(|problem| unknown(problem, &recorded(year)))).collect()
    }
}

/// Returns the objection to the problem that an outcome answers.
pub(crate) fn unknown<'a>(problem: &'a str, recorded: &BTreeSet<&str>) -> Option<Objection<'a>> {
    (!recorded.contains(problem)).then_some(Objection::UnknownProblem(problem))
}
