//! 成员未登记考勤: a member has no status on a recorded sheet, which lowers the attendance rate.

use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::until_closed("unmarked-member", Level::Warn, find);

/// Skipped before the session begins, and if no sheet marks anybody (see `session-unmarked`).
fn find(year: &Year<'_>) -> Vec<Hit> {
    year.timetable()
        .collective()
        .filter(|entry| entry.is_open() && !entry.marks.are_empty())
        .map(|entry| {
            let message = Message::new(RULE.id)
                .with("date", entry.session.date)
                .with("session", entry.id.short())
                .with("marks", year.leave().marking(entry, entry.unmarked().map(|member| &member.id)))
                .with("members", entry.unmarked().map(|member| member.name.as_str()).collect::<Value>());
            Hit::new(Place::whole(file_of(year, Kind::Sessions, &entry.session.head.id)), message)
        })
        .collect()
}
