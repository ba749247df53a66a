//! The leave records of the year by session and member.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveTime;

use crate::domain::asked::Asked;
use crate::domain::leave::Leave;
use crate::domain::record::Filed;
use crate::domain::time::{TimeSpan, local};
use crate::domain::year::prelude::*;

/// The leave records that count, by session and member.
#[derive(Debug)]
pub(crate) struct Leaves<'a> {
    records: &'a Records,
    /// The usual starting time of the plan.
    usual: Option<NaiveTime>,
    by_session: BTreeMap<(&'a RecordId, &'a MemberId), Vec<Current<'a, Leave>>>,
    /// The members with leave from a session of that day that was cancelled.
    of_cancelled: BTreeSet<(NaiveDate, &'a MemberId)>,
}

impl<'a> Leaves<'a> {
    pub(super) fn of(records: &'a Records, usual: Option<NaiveTime>) -> Self {
        let mut by_session: BTreeMap<_, Vec<Current<'a, Leave>>> = BTreeMap::new();
        for current in records.leave.current() {
            let leave = &current.head.record;
            by_session.entry((&leave.session, &leave.member)).or_default().push(current);
        }
        let of_cancelled = records.leave.current().filter_map(|current| {
            let leave = &current.head.record;
            let session = records.sessions.current_of(&leave.session)?;
            session.cancelled.is_some().then_some((session.date, &leave.member))
        });
        Self { records, usual, of_cancelled: of_cancelled.collect(), by_session }
    }

    /// Returns the leave of a member from a session, in the order of the records.
    pub(crate) fn from(&self, entry: &Entry<'_>, member: &MemberId) -> Vec<Current<'a, Leave>> {
        self.by_session.get(&(entry.id, member)).cloned().unwrap_or_default()
    }

    /// Returns the leave of a member that was asked for the day on which the session is now. Leave from
    /// a day that it was moved from is to be confirmed.
    pub(crate) fn confirmed(&self, entry: &Entry<'_>, member: &MemberId) -> Vec<Current<'a, Leave>> {
        let mut leave = self.from(entry, member);
        leave.retain(|leave| leave.date == entry.session.date);
        leave
    }

    /// Returns the leave of a member that was asked for the day of the session, before it began.
    pub(crate) fn in_advance(&self, entry: &Entry<'_>, member: &MemberId) -> Option<Current<'a, Leave>> {
        self.confirmed(entry, member).into_iter().find(|leave| self.in_time(*leave, entry))
    }

    /// Returns `true` if a member has leave only from a day that the session was moved from.
    pub(crate) fn is_to_confirm(&self, entry: &Entry<'_>, member: &MemberId) -> bool {
        !self.from(entry, member).is_empty() && self.confirmed(entry, member).is_empty()
    }

    /// Returns `true` if a member has leave only from another session of the day, which was cancelled.
    pub(crate) fn is_of_cancelled(&self, entry: &Entry<'_>, member: &MemberId) -> bool {
        self.from(entry, member).is_empty() && self.of_cancelled.contains(&(entry.session.date, member))
    }

    /// Returns the unmarked members whose status cannot be assumed: sheets contradict each other, or it is open
    /// whether their leave is for this session.
    pub(crate) fn undecided<'e>(&self, entry: &'e Entry<'_>) -> Vec<&'e MemberId> {
        let is_open = |member: &&MemberId| {
            entry.marks.contradictions.contains_key(member)
                || self.is_to_confirm(entry, member)
                || self.is_of_cancelled(entry, member)
        };
        entry.unmarked().map(|member| &member.id).filter(is_open).collect()
    }

    /// Returns the options of `plan attend` that mark these members: leave for those who have it, presence for the
    /// others.
    pub(crate) fn marking<'m>(
        &self,
        entry: &Entry<'_>,
        members: impl Iterator<Item = &'m MemberId>,
    ) -> String {
        let (away, there): (Vec<_>, Vec<_>) =
            members.partition(|member| !self.confirmed(entry, member).is_empty());
        let option = |name: &str, members: Vec<&MemberId>| {
            if members.is_empty() { String::new() } else { format!(" --{name} {}", MemberId::list(members)) }
        };
        option("present", there) + &option("leave", away)
    }

    /// Returns the leave of a member that was recorded for this reason.
    pub(crate) fn recorded(
        &self,
        entry: &Entry<'_>,
        member: &MemberId,
        cause: &str,
    ) -> Option<Current<'a, Leave>> {
        self.confirmed(entry, member).into_iter().find(|leave| leave.cause == cause)
    }

    /// Returns when a leave was asked for: as a correction states it, otherwise when it was recorded.
    ///
    /// The first record of a chain decides, unless a later one changed the member or the session.
    pub(crate) fn asked(&self, leave: Current<'_, Leave>) -> Asked {
        let same = |first: &&Filed<Leave>| {
            first.record.member == leave.member && first.record.session == leave.session
        };
        let recorded = self.records.leave.get(leave.id).filter(same).unwrap_or(leave.head).stamp.recorded;
        let recorded = local(recorded);
        leave.asked.unwrap_or(Asked { day: recorded.date(), time: Some(recorded.time()) })
    }

    /// Returns `true` if a leave was asked for before its session began. A leave
    /// from a day that the session was moved from is compared with that day: a move makes no late one early.
    pub(crate) fn in_time(&self, leave: Current<'_, Leave>, entry: &Entry<'_>) -> bool {
        let asked = self.asked(leave).latest();
        if leave.date == entry.session.date {
            return entry.is_ahead_at(asked);
        }
        let sessions = &self.records.sessions;
        let mut on_that_day = sessions
            .filed()
            .iter()
            .filter(|filed| filed.record.date == leave.date && sessions.root(&filed.id) == Some(entry.id));
        let moved = on_that_day.next_back();
        let own = moved.and_then(|filed| filed.record.time).map(TimeSpan::from);
        match own.or(self.usual.filter(|_| entry.session.form.is_collective())) {
            Some(starts) => asked < leave.date.and_time(starts),
            None => asked.date() <= leave.date,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{Study, history, history_of, id, noon, on_leave, session, stamp};
    use crate::domain::record::Stamp;
    use crate::domain::session::Session;

    fn leave(recorded: &str, amends: Option<&str>, member: &str) -> (Stamp, Leave) {
        let amends = amends.map(|id| RecordId::new(id.to_owned()));
        (Stamp { amends, ..stamp(recorded) }, on_leave("2026-03-19-0", member))
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
            let study = Study::of(Records {
                sessions: history(vec![Session { time, ..session("2026-03-19") }]),
                leave: history_of(chain),
                ..Records::default()
            });
            let year = study.at(noon("2026-04-01"));
            let leave = year.records.leave.current().next().unwrap();
            let found = year.leave().in_time(leave, &year.timetable().entries()[0]);
            assert_eq!(found, expected, "{:?}", leave.stamp());
        }
    }

    #[test]
    fn a_move_makes_no_late_leave_early() {
        // The session of the 19th is moved to an afternoon in April after the leave was recorded. Another one is held
        // on the afternoon of the 19th.
        let (nine, usual) = ("09:00-11:30".parse().ok(), "09:00:00".parse().ok());
        let cases = [
            (nine, None, "2026-03-18T17:00:00+08:00", true),
            (nine, None, "2026-03-19T08:59:59+08:00", true),
            (nine, None, "2026-03-19T09:00:00+08:00", false),
            (None, usual, "2026-03-19T08:59:59+08:00", true),
            (None, usual, "2026-03-19T09:00:00+08:00", false),
            (None, None, "2026-03-19T18:00:00+08:00", true),
            (None, None, "2026-03-20T08:00:00+08:00", false),
        ];
        for (time, usual, recorded, expected) in cases {
            let moved = Stamp {
                amends: Some(RecordId::new("2026-03-19-0".to_owned())),
                ..stamp("2026-03-20T09:00:00+08:00")
            };
            let afternoon = |date| Session { time: "14:30-16:30".parse().ok(), ..session(date) };
            let planned = stamp("2026-03-01T09:00:00+08:00");
            let mut study = Study::of(
                Records {
                    sessions: history_of(vec![
                        (planned.clone(), Session { time, ..session("2026-03-19") }),
                        (moved, afternoon("2026-04-16")),
                        (planned, afternoon("2026-03-19")),
                    ]),
                    leave: history_of(vec![leave(recorded, None, "m02")]),
                    ..Records::default()
                }
                .settled(),
            );
            study.plan.meeting.from = usual;
            let year = study.at(noon("2026-04-01"));
            let leave = year.records.leave.current().next().unwrap();
            let entry = year.session(&leave.session).unwrap();
            assert_eq!(year.leave().in_time(leave, entry), expected, "{time:?} {usual:?} {recorded}");
            assert!(year.leave().confirmed(entry, &id("m02")).is_empty());
        }
    }
}
