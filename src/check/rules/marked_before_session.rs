//! 会前登记考勤: attendance was recorded before the session began, so it cannot be known to be true.

use crate::check::rule::prelude::*;
use crate::domain::accept::Objection;
use crate::domain::attendance::law::untimely;
use crate::domain::time::local;

pub(super) const RULE: Rule = Rule::of_every_year("marked-before-session", Level::Warn, find);

/// Skips cancelled and unknown sessions (see `unknown-session`). A sheet amended after the start was
/// reviewed and is accepted.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for sheet in year.records.attendance.current() {
        let Some(entry) = year.session(&sheet.session) else { continue };
        let objection = untimely(entry, local(sheet.stamp().recorded));
        if matches!(objection, Some(Objection::NotBegun(_))) {
            let is_moved = sheet.date != entry.session.date && entry.session.head.id != *entry.id;
            let message = Message::new(RULE.id)
                .with("date", entry.session.date)
                .with("session", entry.id.short())
                .with("sheet", sheet.head.id.short())
                .with("moved", usize::from(is_moved))
                .with("day", sheet.date)
                .with("move", entry.session.head.id.short());
            hits.push(Hit::new(key_of(year, sheet.head, "recorded"), message));
        }
    }
    hits
}
