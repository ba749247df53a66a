//! Leave 请假: a member asks, before a session begins, not to attend it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::history::{Current, History};
use super::names::Names;
use super::record::{Filed, Kind, Record, RecordId};
use super::roster::MemberId;
use super::time::local;
use super::timetable::Entry;

/// The record of one member's leave from one session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Leave {
    /// The session's day, for the name of the file.
    #[serde(with = "super::day")]
    pub date: NaiveDate,
    pub session: RecordId,
    pub member: MemberId,
    /// 事由: why the member cannot come.
    pub cause: String,
    /// 批准人: who granted it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved: Option<MemberId>,
}

impl Record for Leave {
    const KIND: Kind = Kind::Leave;

    fn day(&self) -> NaiveDate {
        self.date
    }

    fn what(&self) -> String {
        self.member.to_string()
    }

    fn names<'a>(&'a self, names: &mut Names<'a>) {
        names.add("session", [&self.session]);
        names.add("member", [&self.member]);
        names.add("approved", &self.approved);
    }

    fn sessions_mut(&mut self) -> Vec<&mut RecordId> {
        vec![&mut self.session]
    }
}

/// Whether a leave was asked for before its session began.
///
/// The first record of a chain tells when it was asked for, unless a later one has changed whose
/// leave it is or from which session.
pub(crate) fn in_time(leave: Current<'_, Leave>, leaves: &History<Leave>, entry: &Entry<'_>) -> bool {
    let same =
        |first: &&Filed<Leave>| first.record.member == leave.member && first.record.session == leave.session;
    let asked = leaves.get(leave.id).filter(same).unwrap_or(leave.head);
    entry.is_ahead_at(local(asked.stamp.recorded))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{day, history, history_of, id, roster, session, stamp};
    use super::super::record::Stamp;
    use super::super::session::Session;
    use super::super::timetable::Timetable;
    use super::*;

    fn leave(recorded: &str, amends: Option<&str>, member: &str) -> (Stamp, Leave) {
        let amends = amends.map(|id| RecordId(id.to_owned()));
        let leave = Leave {
            date: day("2026-03-19"),
            session: RecordId("2026-03-19-0".to_owned()),
            member: id(member),
            cause: "出差".to_owned(),
            approved: None,
        };
        (Stamp { amends, ..stamp(recorded) }, leave)
    }

    #[test]
    fn the_first_record_before_the_session_counts() {
        let early = "2026-03-18T17:00:00+08:00";
        let late = "2026-03-25T09:00:00+08:00";
        let nine = "09:00-11:00".parse().ok();
        let cases = [
            (nine, vec![leave(early, None, "m02")], true),
            (nine, vec![leave("2026-03-19T08:59:59+08:00", None, "m02")], true),
            (nine, vec![leave("2026-03-19T09:00:00+08:00", None, "m02")], false),
            (nine, vec![leave("2026-03-19T01:00:00Z", None, "m02")], false), // nine in Shanghai
            (nine, vec![leave(early, None, "m02"), leave(late, Some("2026-03-19-0"), "m02")], true),
            (nine, vec![leave(early, None, "m01"), leave(late, Some("2026-03-19-0"), "m02")], false),
            (None, vec![leave("2026-03-19T18:00:00+08:00", None, "m02")], true),
            (None, vec![leave("2026-03-20T00:00:00+08:00", None, "m02")], false),
        ];
        for (time, chain, expected) in cases {
            let (roster, sheets) = (roster(), History::default());
            let sessions = history(vec![Session { time, ..session("2026-03-19") }]);
            let timetable = Timetable::new(&sessions, &sheets, &roster);
            let leaves = history_of(chain);
            let current = leaves.current().next().unwrap();
            assert_eq!(in_time(current, &leaves, &timetable.entries()[0]), expected, "{:?}", current.stamp());
        }
    }
}
