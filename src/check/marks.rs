//! The marks that now hold, as the rules of attendance look at them.

use super::finding::Hit;
use super::scope::Scope;
use crate::domain::attendance::Status;
use crate::domain::record::Kind;
use crate::domain::roster::Member;
use crate::domain::timetable::Entry;
use crate::domain::vocabulary::Vocabulary;
use crate::message::Message;
use crate::store::Place;

/// A member of the day under a status in a session.
pub(super) struct Mark<'a> {
    entry: &'a Entry<'a>,
    member: &'a Member,
    status: Status,
}

/// Every mark of a status in the sessions that were not cancelled.
pub(super) fn of_status<'a>(scope: &'a Scope<'_>, status: Status) -> impl Iterator<Item = Mark<'a>> {
    scope.timetable.standing().flat_map(move |entry| {
        let marked = entry.expected.iter().filter(move |member| entry.status(member) == Some(status));
        marked.map(move |member| Mark { entry, member, status })
    })
}

impl Mark<'_> {
    /// Whether a record of leave stands for this member and session.
    pub(super) fn has_leave(&self, scope: &Scope<'_>) -> bool {
        let records = &scope.workspace.records;
        records.leave.current().any(|leave| leave.member == self.member.id && leave.session == *self.entry.id)
    }

    /// The mark as a hit of a rule, at the last sheet that made it.
    pub(super) fn hit(&self, scope: &Scope<'_>, rule: &'static str) -> Hit {
        let message = Message::new(rule)
            .with("date", self.entry.session.date)
            .with("session", self.entry.id.to_string())
            .with("name", self.member.name.as_str())
            .with("member", self.member.id.to_string());
        Hit::new(place(scope, self.entry, self.member, self.status), message)
    }
}

/// Where a mark stands: in the last sheet that made it.
pub(super) fn place(scope: &Scope<'_>, entry: &Entry<'_>, member: &Member, status: Status) -> Place {
    let records = &scope.workspace.records;
    let sheets = records.attendance.current().filter_map(|sheet| {
        let index = sheet.listed(status).iter().position(|id| *id == member.id)?;
        let same = sheet.session == *entry.id;
        same.then_some((records.attendance.begun(sheet), sheet.id, &sheet.head.id, index))
    });
    match sheets.max() {
        Some((.., sheet, index)) => {
            Place::item(scope.workspace.file_of(Kind::Attendance, sheet), status.key(), index)
        }
        None => Place::whole(scope.workspace.file_of(Kind::Sessions, entry.head)),
    }
}
