//! 已请假又登记为到会: the records say both that a member asked for leave and that the member
//! attended, and one of them is wrong.

use crate::check::marks;
use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::of_every_year("presence-despite-leave", Level::Warn, find);

/// Also reports a member whom a sheet assumed present without knowing of the leave. Such a member
/// counts as on leave.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for entry in year.timetable().standing() {
        for member in &entry.expected {
            let Some(status) = entry.status(member) else { continue };
            let assumed = entry.marks.assumed.contains(&member.id);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::attendance::{Sheet, Status};
    use crate::domain::fixture::{Records, Study, history, id, noon, on_leave, session, sheet};

    #[test]
    fn one_with_a_leave_who_is_stated_or_assumed_to_be_there_is_reported() {
        const SESSION: &str = "2026-03-12-0";
        let marked = |status| sheet(SESSION, &[("m02", status)]);
        let assumed = Sheet { assumed: vec![id("m02")], ..sheet(SESSION, &[("m01", Status::Present)]) };
        let cases = [
            (marked(Status::Present), Some(word(Status::Present))),
            (marked(Status::LeftEarly), Some(word(Status::LeftEarly))),
            (marked(Status::Leave), None),
            (marked(Status::Absent), None),
            (assumed, Some(Value::Word("status-assumed".to_owned()))),
        ];
        for (sheet, expected) in cases {
            let leave = on_leave(SESSION, "m02");
            let study = Study::of(Records {
                sessions: history(vec![session("2026-03-12")]),
                attendance: history(vec![sheet.clone()]),
                leave: history(vec![leave]),
                ..Records::default()
            });
            let hits = find(&study.at(noon("2026-03-20")));
            let status = |hit: &Hit| {
                hit.message.values.iter().find(|(name, _)| *name == "status").map(|(_, value)| value.clone())
            };
            assert_eq!(
                hits.iter().map(status).collect::<Vec<_>>(),
                Vec::from_iter(expected.map(Some)),
                "{sheet:?}"
            );
        }
    }
}
