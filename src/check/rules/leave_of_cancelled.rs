//! 请假的场次已取消，同日另有一次: leave was asked for a session that was cancelled, and another one is on that day.

use crate::check::rule::prelude::*;
use crate::domain::session::State;

pub(super) const RULE: Rule = Rule::looking("leave-of-cancelled", Level::Warn, find);

/// Skipped if the member has leave from the other session, or is marked there.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for leave in year.records.leave.current() {
        let Some(entry) = year.session(&leave.session).filter(|entry| entry.state == State::Cancelled) else {
            continue;
        };
        let others = year.timetable().on_day(entry.session.date).filter(|other| {
            other.unmarked().any(|member| member.id == leave.member)
                && year.leave().is_of_cancelled(other, &leave.member)
        });
        hits.extend(others.map(|other| {
            let message = Message::new(RULE.id)
                .with("name", year.roster.name(&leave.member))
                .with("date", entry.session.date)
                .with("leave", leave.id.short())
                .with("session", other.id.short());
            Hit::new(key_of(year, leave.head, "session"), message)
        }));
    }
    hits
}
