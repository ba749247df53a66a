//! 成果转化到期未完成.

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::plan::Level;
use crate::domain::record::Kind;
use crate::message::Message;
use crate::store::Place;

pub(super) const RULE: Rule = Rule::looking("outcome-overdue", Level::Warn, find);

/// Silent on the due date itself, and on an outcome without one.
fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let outcomes = scope.workspace.records.outcomes.current();
    outcomes
        .filter(|outcome| outcome.is_overdue(scope.today()))
        .map(|outcome| {
            let message = Message::new(RULE.id)
                .with("title", outcome.title.as_str())
                .with("name", scope.workspace.roster.name(&outcome.owner))
                .with("due", outcome.due.map(|due| due.to_string()).unwrap_or_default())
                .with("outcome", outcome.id.to_string());
            Hit::new(Place::key(scope.workspace.file_of(Kind::Outcomes, &outcome.head.id), "due"), message)
        })
        .collect()
}
