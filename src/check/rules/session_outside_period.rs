//! 集中学习的日期不在计划期限内.

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::plan::Level;
use crate::domain::record::Kind;
use crate::message::Message;
use crate::store::Place;

pub(super) const RULE: Rule = Rule::looking("session-outside-period", Level::Deny, find);

/// A period that ends before it begins is a fault of the plan, not of every session.
fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let period = scope.workspace.plan.period();
    if period.is_backwards() {
        return Vec::new();
    }
    scope
        .timetable
        .standing()
        .filter(|entry| !period.contains(entry.session.date))
        .map(|entry| {
            let message = Message::new(RULE.id)
                .with("date", entry.session.date)
                .with("from", period.from)
                .with("to", period.to)
                .with("session", entry.id.to_string());
            Hit::new(Place::key(scope.workspace.file_of(Kind::Sessions, entry.head), "date"), message)
        })
        .collect()
}
