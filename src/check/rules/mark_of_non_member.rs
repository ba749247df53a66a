//! 登记了非成员的考勤: a sheet marks someone who was not a member that day, so the count is wrong.

use crate::check::rule::prelude::*;
use crate::domain::roster::MemberId;

pub(super) const RULE: Rule = Rule::of_every_year("mark-of-non-member", Level::Deny, find);

/// Skips members who are not in the roster at all (see `unknown-member`).
fn find(year: &Year<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for sheet in year.records.attendance.current() {
        let session = year.records.sessions.current_of(&sheet.session);
        let day = session.map_or(sheet.date, |session| session.date);
        for (status, index, id) in sheet.marks() {
            if let Some(member) = year.roster.get(id).filter(|member| !member.belongs_on(day)) {
                let place = Place::item(file_of(year, Kind::Attendance, &sheet.head.id), status.key(), index);
                let is_member =
                    |id: &&MemberId| year.roster.get(id).is_none_or(|other| other.belongs_on(day));
                let others: Vec<&str> =
                    sheet.listed(status).iter().filter(is_member).map(|id| id.0.as_str()).collect();
                let message = Message::new(RULE.id)
                    .with("name", member.name.as_str())
                    .with("date", day)
                    .with("sheet", sheet.id.short())
                    .with("key", status.key())
                    .with("others", others.join(","));
                hits.push(Hit::new(place, message));
            }
        }
    }
    hits
}
