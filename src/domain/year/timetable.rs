//! The timetable 学习安排: every session that holds, with its state and its marks.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime};

use crate::domain::attendance::{Marks, Sheet, Status};
use crate::domain::history::{Current, History};
use crate::domain::record::RecordId;
use crate::domain::records::Records;
use crate::domain::roster::{Member, MemberId, Roster};
use crate::domain::session::{Session, State};
use crate::domain::topic::TopicId;

/// A session with its amendments and its attendance.
#[derive(Debug, Clone)]
pub(crate) struct Entry<'a> {
    /// The id of the session's first record.
    pub id: &'a RecordId,
    pub session: Current<'a, Session>,
    /// How far it has come.
    pub state: State,
    /// What is known of its attendance.
    pub marks: Marks,
    /// The members of that day, in the roster's order.
    pub expected: Vec<&'a Member>,
}

impl Entry<'_> {
    /// Returns the status of a member; `None` if unmarked.
    pub(crate) fn status(&self, member: &Member) -> Option<Status> {
        self.marks.statuses.get(&member.id).copied()
    }

    /// Whether it is one of the members of that day.
    pub(crate) fn expects(&self, member: &Member) -> bool {
        self.expected.iter().any(|expected| expected.id == member.id)
    }

    /// The members of that day who are not marked.
    pub(crate) fn unmarked(&self) -> impl Iterator<Item = &Member> {
        self.expected.iter().copied().filter(|member| self.status(member).is_none())
    }

    /// 实到: how many of the members of that day came, late or early as it may be.
    pub(crate) fn came(&self) -> usize {
        let came = |member: &&&Member| self.status(member).is_some_and(Status::came);
        self.expected.iter().filter(came).count()
    }

    /// Returns when it begins: at midnight if no time is set.
    pub(crate) fn begins(&self) -> NaiveDateTime {
        let time = self.session.time.map_or(NaiveTime::MIN, crate::domain::time::TimeSpan::from);
        self.session.date.and_time(time)
    }

    /// Returns `true` if it had not begun at `moment`. A session without a time begins at an unknown time
    /// of its day; anything on that day counts as before it.
    pub(crate) fn is_ahead_at(&self, moment: NaiveDateTime) -> bool {
        match self.session.time {
            Some(time) => moment < self.session.date.and_time(time.from()),
            None => moment.date() <= self.session.date,
        }
    }

    /// Returns `true` if it was held, or if its time has come and it was not cancelled.
    pub(crate) fn has_come(&self, now: NaiveDateTime) -> bool {
        match self.state {
            State::Held => true,
            State::Planned => self.begins() <= now,
            State::Cancelled => false,
        }
    }

    /// Whether the member is to speak: as one of the speakers, or because the member leads.
    pub(crate) fn names_to_speak(&self, member: &MemberId) -> bool {
        self.session.lead.as_ref() == Some(member) || self.session.speakers.contains(member)
    }

    /// Whether the member is marked as away; a missing mark says nothing.
    pub(crate) fn is_away(&self, member: &MemberId) -> bool {
        self.marks.statuses.get(member).is_some_and(|status| !status.came())
    }

    /// Whether it was held and the member is not marked as away.
    pub(crate) fn took_part(&self, member: &Member) -> bool {
        self.state == State::Held && !self.is_away(&member.id)
    }

    /// Returns `true` if it has begun by `now` and some members are unmarked.
    pub(crate) fn is_open(&self, now: NaiveDateTime) -> bool {
        self.state != State::Cancelled && self.begins() <= now && self.unmarked().next().is_some()
    }

    /// Whether it is on that topic.
    pub(crate) fn is_on(&self, topic: &TopicId) -> bool {
        self.session.topics.contains(topic)
    }
}

/// All sessions in the order of their dates.
#[derive(Debug, Clone)]
pub(crate) struct Timetable<'a> {
    sessions: &'a History<Session>,
    entries: Vec<Entry<'a>>,
}

impl<'a> Timetable<'a> {
    /// Lays the sheets over the sessions.
    pub(crate) fn new(records: &'a Records, roster: &'a Roster) -> Self {
        let sessions = &records.sessions;
        let mut marks = marks_by_session(&records.attendance);
        let mut entries: Vec<Entry<'a>> = sessions
            .current()
            .map(|current| {
                let marks = marks.remove(current.id).unwrap_or_default();
                let expected: Vec<&Member> = roster.on(current.date).collect();
                let came = expected
                    .iter()
                    .any(|member| marks.statuses.get(&member.id).copied().is_some_and(Status::came));
                let state = match (current.cancelled.is_some(), came) {
                    (true, _) => State::Cancelled,
                    (false, true) => State::Held,
                    (false, false) => State::Planned,
                };
                Entry { id: current.id, session: current, state, marks, expected }
            })
            .collect();
        entries.sort_by(|a, b| a.begins().cmp(&b.begins()).then_with(|| a.id.cmp(b.id)));
        Self { sessions, entries }
    }

    /// Every session, cancelled ones too.
    pub(crate) fn entries(&self) -> &[Entry<'a>] {
        &self.entries
    }

    /// The session with that id.
    pub(crate) fn get(&self, id: &RecordId) -> Option<&Entry<'a>> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// Returns the sessions with a record, the first or a later one, whose id begins like this.
    pub(crate) fn named(&self, beginning: &str) -> Vec<&Entry<'a>> {
        let named = self.sessions.filed().iter().filter(|filed| filed.id.0.starts_with(beginning));
        let roots: BTreeSet<&RecordId> = named.filter_map(|filed| self.sessions.root(&filed.id)).collect();
        self.entries.iter().filter(|entry| roots.contains(entry.id)).collect()
    }

    /// The sessions on a topic that are not cancelled.
    pub(crate) fn on_topic<'b>(&'b self, topic: &'b TopicId) -> impl Iterator<Item = &'b Entry<'a>> {
        self.standing().filter(move |entry| entry.is_on(topic))
    }

    /// The sessions that are not cancelled.
    pub(crate) fn standing(&self) -> impl Iterator<Item = &Entry<'a>> {
        self.entries.iter().filter(|entry| entry.state != State::Cancelled)
    }

    /// The sessions that were held.
    pub(crate) fn held(&self) -> impl Iterator<Item = &Entry<'a>> {
        self.entries.iter().filter(|entry| entry.state == State::Held)
    }

    /// Returns the sessions that have begun by `now` without any attendance yet. The attendance rate does not
    /// count them.
    pub(crate) fn unsettled(&self, now: NaiveDateTime) -> impl Iterator<Item = &Entry<'a>> {
        self.entries.iter().filter(move |entry| entry.state == State::Planned && entry.begins() <= now)
    }

    /// The sessions of one day that are not cancelled.
    pub(crate) fn on_day(&self, day: NaiveDate) -> impl Iterator<Item = &Entry<'a>> {
        self.standing().filter(move |entry| entry.session.date == day)
    }

    /// The sessions that are on that day, or were before they were moved.
    pub(crate) fn once_on(&self, day: NaiveDate) -> Vec<&Entry<'a>> {
        let filed = self.sessions.filed().iter();
        let on_day = filed.filter(|filed| filed.record.date == day && !self.sessions.is_retracted(&filed.id));
        let roots: BTreeSet<&RecordId> = on_day.filter_map(|filed| self.sessions.root(&filed.id)).collect();
        self.entries.iter().filter(|entry| roots.contains(entry.id)).collect()
    }

    /// Whether a topic's session was held.
    pub(crate) fn is_held(&self, topic: &TopicId) -> bool {
        self.held().any(|entry| entry.is_on(topic))
    }
}

fn marks_by_session(sheets: &History<Sheet>) -> BTreeMap<&RecordId, Marks> {
    let mut marks: BTreeMap<&RecordId, Marks> = BTreeMap::new();
    // A sheet that is corrected stays where it was: it does not become the last word on its members.
    for sheet in sheets.by_filing() {
        let session = &sheet.head.record.session;
        marks.entry(session).or_default().add(&sheet.head.record, first(sheets, sheet));
    }
    marks
}

/// When a sheet was first known, before any correction.
fn first(sheets: &History<Sheet>, sheet: Current<'_, Sheet>) -> DateTime<FixedOffset> {
    sheets.get(sheet.id).map_or(sheet.stamp().recorded, |first| sheets.known(first))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{history, history_of, id, roster, session, sheet, stamp};
    use crate::domain::record::Stamp;

    /// What the last of these sheets of one session says of `m02`, each told by the minute of its
    /// filing, the number of the sheet that it replaces, and its mark.
    fn last_word(sheets: &[(u32, Option<usize>, Status)]) -> Option<Status> {
        let sheets = sheets.iter().map(|(minute, amends, status)| {
            let amends = amends.map(|of| RecordId::new(format!("2026-03-12-{of}")));
            let stamp = Stamp { amends, ..stamp(&format!("2026-03-12T12:{minute:02}:00+08:00")) };
            (stamp, sheet("2026-03-12-0", &[("m02", *status)]))
        });
        let sessions = history(vec![session("2026-03-12")]);
        let records = Records { sessions, attendance: history_of(sheets.collect()), ..Records::default() };
        Timetable::new(&records, &roster()).entries()[0].marks.statuses.get(&id("m02")).copied()
    }

    #[test]
    fn the_sheet_first_filed_last_has_the_last_word() {
        use Status::{Absent, Late, Leave, Present};
        let cases = [
            (vec![(1, None, Late), (2, None, Absent)], Absent),
            (vec![(2, None, Absent), (1, None, Late)], Absent),
            (vec![(1, None, Late), (2, None, Absent), (3, Some(0), Present)], Absent),
            (vec![(1, None, Late), (2, None, Absent), (3, Some(1), Leave)], Leave),
        ];
        for (sheets, expected) in cases {
            assert_eq!(last_word(&sheets), Some(expected), "{sheets:?}");
        }
    }
}
