//! 成员在已登记的考勤表里没有标记.

use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::looking("unmarked-member", Level::Warn, find);

/// Silent before the session begins, and on a sheet with no mark at all, of which
/// `session-unmarked` speaks.
fn find(year: &Year<'_>) -> Vec<Hit> {
    year.timetable()
        .standing()
        .filter(|entry| entry.is_open() && !entry.marks.statuses.is_empty())
        .map(|entry| {
            let message = Message::new(RULE.id)
                .with("date", entry.session.date)
                .with("session", entry.id.short())
                .with("members", entry.unmarked().map(|member| member.name.as_str()).collect::<Value>());
            Hit::new(Place::whole(file_of(year, Kind::Sessions, &entry.session.head.id)), message)
        })
        .collect()
}
