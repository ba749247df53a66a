//! Problems as things to be solved.

use super::{Item, Sources};
use crate::domain::problem::problems;

/// One item for each problem that field research or an evaluation found, seen to by the owner of the
/// outcome that answers it.
pub(super) fn items(from: Sources<'_>) -> Vec<Item> {
    let records = &from.workspace.records;
    let problems = problems(from.timetable, &records.evaluations, &records.outcomes);
    problems
        .into_iter()
        .map(|problem| {
            let owner = problem.answer.as_ref().map(|outcome| &outcome.owner);
            Item::new(problem.text, problem.state)
                .owned_by(owner, &from.workspace.roster)
                .due_by(problem.answer.and_then(|outcome| outcome.due))
        })
        .collect()
}
