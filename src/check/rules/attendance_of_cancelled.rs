//! 已取消的学习有考勤: either the session took place after all, or its attendance is wrong. Its sheet
//! is in no figure.

use crate::check::rule::prelude::*;
use crate::domain::session::State;

pub(super) const RULE: Rule = Rule::of_every_year("attendance-of-cancelled", Level::Warn, find);

fn find(year: &Year<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for sheet in year.records.attendance.current() {
        let Some(entry) = year.session(&sheet.session) else { continue };
        if entry.state == State::Cancelled {
            let message = Message::new(RULE.id)
                .with("date", entry.session.date)
                .with("sheet", sheet.id.short())
                .with("cancellation", entry.session.head.id.short());
            hits.push(Hit::new(key_of(year, sheet.head, "session"), message));
        }
    }
    hits
}
