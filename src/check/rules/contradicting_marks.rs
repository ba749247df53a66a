//! 考勤登记互相矛盾: two people stated different statuses, neither knowing of the other, so it is not
//! known whether the member attended.

use crate::check::marks;
use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::of_every_year("contradicting-marks", Level::Deny, find);

fn find(year: &Year<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for entry in year.timetable().standing() {
        for member in &entry.expected {
            let Some(statements) = entry.marks.contradictions.get(&&member.id) else { continue };
            let Some(last) = statements.last() else { continue };
            let message = Message::new(RULE.id)
                .with("name", member.name.as_str())
                .with("member", member.id.to_string())
                .with("date", entry.session.date)
                .with("session", entry.id.short())
                .with("statuses", statements.iter().map(|each| word(each.status)).collect::<Value>())
                .with("sheets", statements.iter().map(|each| each.sheet.short()).collect::<Value>())
                .with("option", last.status.key());
            hits.push(Hit::new(marks::place(year, entry.session, member, last.status), message));
        }
    }
    hits
}
