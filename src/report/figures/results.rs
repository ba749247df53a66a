//! Metrics of results: outcomes, checklists, evaluations, plan changes.

use std::collections::BTreeSet;

use crate::domain::evaluation::{due, missing};
use crate::domain::figure::{Aim, Amount, Measure};
use crate::domain::outcome::{Outcome, OutcomeState};
use crate::domain::year::Year;
use crate::report::checklists::checklist;

/// Outcomes done, of those not dropped and due within the plan period.
pub(super) fn outcomes_done(year: &Year<'_>) -> Measure {
    let end = year.plan.period().to;
    let counts = |outcome: &Outcome| {
        outcome.state == OutcomeState::Done
            || (outcome.state != OutcomeState::Dropped && outcome.due.is_none_or(|due| due <= end))
    };
    let outcomes = || year.records.outcomes.current().filter(|outcome| counts(outcome));
    let done = outcomes().filter(|outcome| outcome.state == OutcomeState::Done).count();
    match outcomes().count() {
        0 => Measure::count(0, Aim::Some),
        all => Measure::part(done, all),
    }
}

/// Returns the share of checklist items that are done; no value if the plan defines no checklist.
pub(super) fn checklists(year: &Year<'_>) -> Measure {
    let lists = &year.plan.checklists;
    if lists.is_empty() {
        return Measure::new(Some(Amount::Share(0.0)), Aim::AtLeast(Amount::Share(1.0)));
    }
    let (mut done, mut all) = (0, 0);
    for list in lists.iter().map(|list| checklist(list, year)) {
        done += list.done();
        all += list.items.len();
    }
    Measure::share(done, all)
}

/// Evaluations. If the plan requires them: evaluated periods, of those with a due evaluation.
pub(super) fn evaluations(year: &Year<'_>) -> Measure {
    let (plan, evaluations) = (year.plan, &year.records.evaluations);
    if plan.targets.evaluation.is_none() {
        return Measure::count(evaluations.current().count(), Aim::Some);
    }
    let today = year.today();
    match due(plan, today).len() {
        0 => Measure::count(evaluations.current().count(), Aim::Any),
        asked => Measure::part(asked - missing(plan, evaluations, today).len(), asked),
    }
}

/// Plan changes: topics added during the year, and changes named in evaluations. A person must judge
/// whether a change was needed.
pub(super) fn plan_changes(year: &Year<'_>) -> Measure {
    let added = year.plan.topics.iter().filter(|topic| topic.added.is_some());
    let mut changes: BTreeSet<&str> = added.map(|topic| topic.id.0.as_str()).collect();
    changes.extend(
        year.records.evaluations.current().filter_map(|evaluation| evaluation.head.record.change.as_deref()),
    );
    Measure::count(changes.len(), Aim::Any)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::evaluation::Evaluation;
    use crate::domain::fixture::{self, Records, Study, day, history, noon};

    use crate::domain::targets::Cycle;

    #[test]
    fn outcomes_count_if_they_are_done_or_due_by_the_end_of_the_year() {
        use OutcomeState::{Done, Dropped, Planned};
        let outcome =
            |(state, due): (_, Option<&str>)| Outcome { due: due.map(day), ..fixture::outcome(state) };
        let (last, next) = (Some("2026-12-31"), Some("2027-01-01"));
        let cases = [
            (vec![], Measure::count(0, Aim::Some)),
            (vec![(Dropped, last), (Planned, next)], Measure::count(0, Aim::Some)),
            (vec![(Planned, last), (Planned, None)], Measure::part(0, 2)),
            (vec![(Done, next), (Done, None), (Planned, last), (Dropped, None)], Measure::part(2, 3)),
        ];
        for (outcomes, expected) in cases {
            let records = outcomes.iter().copied().map(outcome).collect();
            let study = Study::of(Records { outcomes: history(records), ..Records::default() });
            assert_eq!(outcomes_done(&study.at(noon("2026-04-01"))), expected, "{outcomes:?}");
        }
    }

    #[test]
    fn evaluations_are_measured_against_those_that_are_due() {
        let quarter = Some(Cycle::Quarter);
        let cases = [
            (None, "2026-08-01", vec!["2026Q1"], Measure::count(1, Aim::Some)),
            (quarter, "2026-04-20", vec!["2026Q1"], Measure::count(1, Aim::Any)),
            (quarter, "2026-04-21", vec![], Measure::part(0, 1)),
            (quarter, "2026-07-21", vec!["2026Q2"], Measure::part(1, 2)),
        ];
        for (asked, now, periods, expected) in cases {
            let made = periods.iter().map(|period| evaluation(period, None)).collect();
            let mut study = Study::of(Records { evaluations: history(made), ..Records::default() });
            study.plan.targets.evaluation = asked;
            study.plan.targets.evaluation_days_after = Some(20);
            assert_eq!(evaluations(&study.at(noon(now))), expected, "{asked:?} {now} {periods:?}");
        }
    }

    #[test]
    fn a_change_of_the_plan_counts_once() {
        let changes = [Some("增加专题"), None, Some("增加专题"), Some("改用实地调研")];
        let made = changes.map(|change| evaluation("2026Q1", change)).into();
        let mut study = Study::of(Records { evaluations: history(made), ..Records::default() });
        let count = |study: &Study| plan_changes(&study.at(noon("2026-08-01")));
        assert_eq!(count(&study), Measure::count(2, Aim::Any));
        study.plan.topics[0].added = Some(day("2026-05-01"));
        assert_eq!(count(&study), Measure::count(3, Aim::Any));
    }

    fn evaluation(period: &str, change: Option<&str>) -> Evaluation {
        Evaluation { change: change.map(ToOwned::to_owned), ..fixture::evaluation(period, "2026-04-10") }
    }
}
