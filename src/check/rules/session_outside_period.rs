//! 集中学习不在计划期限内: a session is outside the plan period, so it is not part of this year's plan.

use crate::check::rule::prelude::*;
use crate::domain::session::State;
use crate::domain::session::law::outside_period;

pub(super) const RULE: Rule = Rule::of_every_year("session-outside-period", Level::Deny, find);

/// Skipped if the period ends before it begins: that is an error of the plan, not of each session.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let period = year.plan.period();
    if period.is_backwards() {
        return Vec::new();
    }
    year.timetable()
        .standing()
        .filter(|entry| outside_period(entry.session.date, year.plan).is_some())
        .map(|entry| {
            let message = Message::new(RULE.id)
                .with("date", entry.session.date)
                .with("from", period.from)
                .with("to", period.to)
                .with("session", entry.id.short())
                .with("held", usize::from(entry.state == State::Held));
            Hit::new(key_of(year, entry.session.head, "date"), message)
        })
        .collect()
}
