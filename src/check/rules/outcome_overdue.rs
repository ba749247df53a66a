//! 成果转化逾期: an outcome is past its due date and neither done nor dropped.

use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::until_closed("outcome-overdue", Level::Warn, find);

/// Skips outcomes without a due date; the due date itself is still in time.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let outcomes = year.records.outcomes.current();
    outcomes
        .filter(|outcome| outcome.is_overdue(year.today()))
        .map(|outcome| {
            let message = Message::new(RULE.id)
                .with("title", outcome.title.as_str())
                .with("name", year.roster.name(&outcome.owner))
                .with("due", outcome.due.map(|due| due.to_string()).unwrap_or_default())
                .with("outcome", outcome.id.short());
            Hit::new(key_of(year, outcome.head, "due"), message)
        })
        .collect()
}
