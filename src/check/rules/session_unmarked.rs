//! 集中学习已过，考勤待登记: a past session has no attendance, so the metrics leave it out.

use crate::check::rule::prelude::*;
use crate::domain::session::State;

pub(super) const RULE: Rule = Rule::until_closed("session-unmarked", Level::Warn, find);

/// Checked from the day after the session, which leaves time to record attendance. Skipped if a
/// sheet marks anybody (see `unmarked-member`).
fn find(year: &Year<'_>) -> Vec<Hit> {
    let today = year.today();
    year.timetable()
        .collective()
        .filter(|entry| {
            entry.state == State::Unrecorded && entry.session.date < today && entry.marks.are_empty()
        })
        .map(|entry| {
            let message =
                Message::new(RULE.id).with("date", entry.session.date).with("session", entry.id.short());
            Hit::new(key_of(year, entry.session.head, "date"), message)
        })
        .collect()
}
