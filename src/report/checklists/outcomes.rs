//! Outcomes as things to be achieved.

use super::Item;
use crate::domain::year::Year;

/// One item for each outcome.
pub(super) fn items(year: &Year<'_>) -> Vec<Item> {
    let outcomes = year.records.outcomes.current();
    outcomes
        .map(|outcome| {
            Item::new(outcome.title.as_str(), outcome.state)
                .owned_by(Some(&outcome.owner), year.roster)
                .due_by(outcome.due)
        })
        .collect()
}
