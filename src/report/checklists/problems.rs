//! Problems as things to be solved.

use super::Item;
use crate::domain::year::Year;
use crate::domain::year::problem::problems;

/// One item for each problem that field research or an evaluation found, seen to by the owner of the
/// outcome that answers it.
pub(super) fn items(year: &Year<'_>) -> Vec<Item> {
    let problems = problems(year);
    problems
        .into_iter()
        .map(|problem| {
            let owner = problem.answer.as_ref().map(|outcome| &outcome.owner);
            Item::new(problem.text, problem.state)
                .owned_by(owner, year.roster)
                .due_by(problem.answer.and_then(|outcome| outcome.due))
        })
        .collect()
}
