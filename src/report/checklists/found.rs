//! Debts, problems and outcomes as things to be done.

use super::Item;
use crate::domain::year::Year;
use crate::domain::year::problem;

/// Returns one item for each make-up owed: the session that was missed, by date and topics.
pub(super) fn debts(year: &Year<'_>) -> Vec<Item> {
    let debts = year.debts().iter();
    debts
        .map(|debt| {
            let session = &debt.session;
            let title = |id| year.plan.topic(id).map(|topic| topic.title.as_str());
            let titles: Vec<&str> = session.topics.iter().filter_map(title).collect();
            Item::new(format!("{} {}", session.date, titles.join(" ")), debt.state)
                .owned_by(Some(&debt.member.id), year.roster)
                .due_by(debt.due)
        })
        .collect()
}

/// Returns one item for each problem that field research or an evaluation found; its owner is that of
/// the outcome that answers it.
pub(super) fn problems(year: &Year<'_>) -> Vec<Item> {
    let problems = problem::problems(year).into_iter();
    problems
        .map(|problem| {
            let owner = problem.answer.as_ref().map(|outcome| &outcome.owner);
            Item::new(problem.text, problem.state)
                .owned_by(owner, year.roster)
                .due_by(problem.answer.and_then(|outcome| outcome.due))
        })
        .collect()
}

/// Returns one item for each outcome.
pub(super) fn outcomes(year: &Year<'_>) -> Vec<Item> {
    let outcomes = year.records.outcomes.current();
    outcomes
        .map(|outcome| {
            Item::new(outcome.title.as_str(), outcome.state)
                .owned_by(Some(&outcome.owner), year.roster)
                .due_by(outcome.due)
        })
        .collect()
}
