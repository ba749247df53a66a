//! 已请假又登记为到会: the records say both that a member asked for leave and that the member
//! attended, and one of them is wrong.

use crate::check::marks;
use crate::check::rule::prelude::*;
use crate::domain::attendance::Status;

pub(super) const RULE: Rule = Rule::of_every_year("presence-despite-leave", Level::Warn, find);

/// Also reports a member whom a sheet assumed present without knowing of the leave. Such a member
/// counts as on leave.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for entry in year.timetable().standing() {
        for member in &entry.expected {
            let Some(status) = entry.status(member) else { continue };
            let assumed = entry.marks.assumed.contains(&member.id) && status == Status::Leave;
            let Some(leave) = year.leave().confirmed(entry, &member.id).pop() else { continue };
            if !status.came() && !assumed {
                continue;
            }
            let message = Message::new(RULE.id)
                .with("name", member.name.as_str())
                .with("member", member.id.to_string())
                .with("date", entry.session.date)
                .with("session", entry.id.short())
                .with("status", if assumed { Value::Word("status-assumed".to_owned()) } else { word(status) })
                .with("leave", leave.id.short());
            hits.push(Hit::new(marks::place(year, entry.session, member, status), message));
        }
    }
    hits
}
