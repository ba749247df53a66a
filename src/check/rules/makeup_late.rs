//! 逾期补学: a missed session was made up after the plan's time limit.

use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::looking("makeup-late", Level::Note, find);

/// Skipped if the plan sets no time limit or the working days up to it are unknown.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let late = year.debts().iter().filter(|debt| debt.was_late());
    late.filter_map(|debt| {
        let makeup = debt.makeup?;
        let message = Message::new(RULE.id)
            .with("name", debt.member.name.as_str())
            .with("date", debt.session.date)
            .with("due", debt.due?)
            .with("on", makeup.date);
        Some(Hit::new(key_of(year, makeup.head, "date"), message))
    })
    .collect()
}
