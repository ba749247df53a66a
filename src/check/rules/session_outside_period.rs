//! 集中学习的日期不在计划期限内.

use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::looking("session-outside-period", Level::Deny, find);

/// A period that ends before it begins is a fault of the plan, not of every session.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let period = year.plan.period();
    if period.is_backwards() {
        return Vec::new();
    }
    year.timetable()
        .standing()
        .filter(|entry| !period.contains(entry.session.date))
        .map(|entry| {
            let message = Message::new(RULE.id)
                .with("date", entry.session.date)
                .with("from", period.from)
                .with("to", period.to)
                .with("session", entry.id.short());
            Hit::new(Place::key(file_of(year, Kind::Sessions, &entry.session.head.id), "date"), message)
        })
        .collect()
}
