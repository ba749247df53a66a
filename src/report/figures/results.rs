//! Figures of what study led to: outcomes, checklists, evaluations, changes of the plan.

use std::collections::BTreeSet;

use crate::domain::evaluation::{due, missing};
use crate::domain::figure::{Aim, Amount, Measure};
use crate::domain::outcome::{Outcome, OutcomeState};
use crate::domain::year::Year;
use crate::report::checklists::checklist;

/// Outcomes done, of those that were taken on, not dropped, and due within the plan's period.
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

/// The share of all items on the unit's checklists that are done; none of it where the plan defines
/// no checklist.
pub(super) fn checklists(year: &Year<'_>) -> Measure {
    let lists = &year.plan.checklists;
    if lists.is_empty() {
        return Measure { value: Some(Amount::Share(0.0)), aim: Aim::AtLeast(Amount::Share(1.0)) };
    }
    let (mut done, mut all) = (0, 0);
    for list in lists.iter().map(|list| checklist(list, year)) {
        done += list.done();
        all += list.items.len();
    }
    Measure::share(done, all)
}

/// Evaluations; where the plan asks for them, periods that were evaluated, of those for which an
/// evaluation should be there by now.
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

/// Changes of the plan: topics added in mid-year, and what else evaluations name. Whether a change
/// was called for a person must judge.
pub(super) fn plan_changes(year: &Year<'_>) -> Measure {
    let added = year.plan.topics.iter().filter(|topic| topic.added.is_some());
    let mut changes: BTreeSet<&str> = added.map(|topic| topic.id.0.as_str()).collect();
    changes.extend(
        year.records.evaluations.current().filter_map(|evaluation| evaluation.head.record.change.as_deref()),
    );
    Measure::count(changes.len(), Aim::Any)
}
