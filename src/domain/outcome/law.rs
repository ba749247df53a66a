//! The law of outcomes.

use std::collections::BTreeSet;

use crate::domain::accept::prelude::*;
use crate::domain::outcome::Outcome;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::accept::names;
    use crate::domain::fixture::{self, Records, Study, history, noon, session};
    use crate::domain::outcome::OutcomeState;
    use crate::domain::record::RecordId;
    use crate::domain::session::{Cancelled, Session};

    fn outcome(sessions: &[&str], problem: Option<&str>) -> Outcome {
        Outcome {
            sessions: sessions.iter().map(|session| RecordId::new((*session).to_owned())).collect(),
            problem: problem.map(str::to_owned),
            ..fixture::outcome(OutcomeState::Planned)
        }
    }

    #[test]
    fn only_a_session_or_a_problem_that_is_new_to_the_outcome_is_refused() {
        const OFF: &str = "2026-03-12-0";
        const HELD: &str = "2026-03-19-1";
        let cases: [(_, _, &[&str]); 8] = [
            (outcome(&[], None), outcome(&[OFF], None), &["Cancelled"]),
            (outcome(&[HELD], None), outcome(&[HELD, OFF], None), &["Cancelled"]),
            (outcome(&[OFF], None), outcome(&[OFF, HELD], None), &[]),
            (outcome(&[], None), outcome(&[HELD], None), &[]),
            (outcome(&[], None), outcome(&[], Some("另一个")), &["UnknownProblem"]),
            (outcome(&[], Some("缺设备")), outcome(&[], Some("另一个")), &["UnknownProblem"]),
            (outcome(&[], Some("另一个")), outcome(&[HELD], Some("另一个")), &[]),
            (outcome(&[], Some("另一个")), outcome(&[], Some("缺设备")), &[]),
        ];
        for (before, after, expected) in cases {
            let off = Session { cancelled: Some(Cancelled::Cancelled), ..session("2026-03-12") };
            let found = Session { problems: vec!["缺设备".to_owned()], ..session("2026-03-19") };
            let (sessions, outcomes) = (history(vec![off, found]), history(vec![before]));
            let study = Study::of(Records { sessions, outcomes, ..Records::default() });
            let year = study.at(noon("2026-05-01"));
            let before = study.records.outcomes.current().next().unwrap();
            assert_eq!(names(after.objections(before, &year)), expected, "{after:?} after {before:?}");
        }
    }
}
