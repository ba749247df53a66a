//! 集中学习还没有开始，已登记考勤.

use crate::check::rule::prelude::*;
use crate::domain::session::State;
use crate::domain::time::local;

pub(super) const RULE: Rule = Rule::looking("marked-before-session", Level::Warn, find);

/// Silent where the session was cancelled, or is not known, of which `unknown-session` speaks. A
/// sheet that was corrected after the beginning has been looked at again, and is believed.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for sheet in year.records.attendance.current() {
        let Some(entry) = year.session(&sheet.session) else { continue };
        if entry.state != State::Cancelled && !entry.can_be_marked(local(sheet.stamp().recorded)) {
            let message = Message::new(RULE.id)
                .with("date", entry.session.date)
                .with("session", entry.id.short())
                .with("sheet", sheet.head.id.short());
            let file = file_of(year, Kind::Attendance, &sheet.head.id);
            hits.push(Hit::new(Place::key(file, "recorded"), message));
        }
    }
    hits
}
