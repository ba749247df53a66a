//! Outcomes as things to be achieved.

use super::{Item, Sources};

/// One item for each outcome.
pub(super) fn items(from: Sources<'_>) -> Vec<Item> {
    let outcomes = from.workspace.records.outcomes.current();
    outcomes
        .map(|outcome| {
            Item::new(outcome.title.as_str(), outcome.state)
                .owned_by(Some(&outcome.owner), &from.workspace.roster)
                .due_by(outcome.due)
        })
        .collect()
}
