//! Current statuses, for the rules of attendance.

use super::finding::Hit;
use super::rule::file_of;
use crate::domain::attendance::Status;
use crate::domain::history::Current;
use crate::domain::leave::Leave;
use crate::domain::record::Kind;
use crate::domain::roster::Member;
use crate::domain::session::Session;
use crate::domain::vocabulary::Vocabulary;
use crate::domain::year::Year;
use crate::domain::year::timetable::Entry;
use crate::message::Message;
use crate::store::Place;

/// A member with a status in a session.
pub(super) struct Mark<'a> {
    entry: &'a Entry<'a>,
    member: &'a Member,
    status: Status,
}

/// Returns every such status in sessions that are not cancelled.
pub(super) fn of_status<'a>(year: &'a Year<'_>, status: Status) -> impl Iterator<Item = Mark<'a>> {
    year.timetable().standing().flat_map(move |entry| {
        let marked = entry.expected.iter().filter(move |member| entry.status(member) == Some(status));
        marked.map(move |member| Mark { entry, member, status })
    })
}

impl Mark<'_> {
    /// Returns `true` if the member has a leave record for this session.
    pub(super) fn has_leave(&self, year: &Year<'_>) -> bool {
        !year.leave().from(self.entry, &self.member.id).is_empty()
    }

    /// Returns the leave for this session that the member asked for before it began.
    pub(super) fn leave_in_advance<'y>(&self, year: &'y Year<'_>) -> Option<Current<'y, Leave>> {
        year.leave().in_advance(self.entry, &self.member.id)
    }

    /// Returns a hit of a rule at the last sheet with this status.
    pub(super) fn hit(&self, year: &Year<'_>, rule: &'static str) -> Hit {
        let message = Message::new(rule)
            .with("date", self.entry.session.date)
            .with("session", self.entry.id.short())
            .with("name", self.member.name.as_str())
            .with("member", self.member.id.to_string());
        Hit::new(place(year, self.entry.session, self.member, self.status), message)
    }
}

/// Returns the place of a status: in the last sheet that gives it.
pub(super) fn place(
    year: &Year<'_>,
    session: Current<'_, Session>,
    member: &Member,
    status: Status,
) -> Place {
    let sheets = year.by_session().sheets(session.id).iter().filter_map(|sheet| {
        let index = sheet.listed(status).iter().position(|id| *id == member.id)?;
        Some((sheet.begun, sheet.id, &sheet.head.id, index))
    });
    match sheets.max() {
        Some((.., sheet, index)) => Place::item(file_of(year, Kind::Attendance, sheet), status.key(), index),
        None => Place::whole(file_of(year, Kind::Sessions, &session.head.id)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::attendance::Status::{Absent, Late};
    use crate::domain::fixture::{Records, Study, history, noon, session, sheet};

    #[test]
    fn a_status_lies_in_the_last_sheet_that_gives_it() {
        let sheets = [&[("m02", Absent)][..], &[("m01", Absent), ("m02", Absent)], &[("m02", Late)]];
        let sheets = sheets.map(|marks| sheet("2026-03-12-0", marks)).to_vec();
        let (sessions, attendance) = (history(vec![session("2026-03-12")]), history(sheets));
        let study = Study::of(Records { sessions, attendance, ..Records::default() });
        let year = study.at(noon("2026-03-20"));
        let session = year.timetable().entries()[0].session;
        let of = |member: usize, status| place(&year, session, &study.roster.members[member], status);
        let file = |folder: &str, id: usize| format!("records/2026/{folder}/2026-03-12-{id}.yaml");
        assert_eq!(of(0, Absent), Place::item(file("attendance", 1), "absent", 0));
        assert_eq!(of(1, Absent), Place::item(file("attendance", 1), "absent", 1));
        assert_eq!(of(1, Late), Place::item(file("attendance", 2), "late", 0));
        assert_eq!(of(0, Late), Place::whole(file("sessions", 0)));
    }
}
