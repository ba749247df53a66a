//! The timetable 学习安排: every session that holds, with its state and its marks.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime};

use crate::domain::attendance::{Sheet, Status};
use crate::domain::history::{Current, History};
use crate::domain::marks::{Marks, Voice};
use crate::domain::plan::Plan;
use crate::domain::record::RecordId;
use crate::domain::records::Records;
use crate::domain::roster::{Member, MemberId, Roster};
use crate::domain::session::{Session, State};
use crate::domain::time::TimeSpan;
use crate::domain::topic::TopicId;

/// A session with its amendments and its attendance.
#[derive(Debug, Clone)]
pub(crate) struct Entry<'a> {
    /// The id of the session's first record.
    pub id: &'a RecordId,
    /// The number of the session in the year. Cancelled sessions and self-study have none of their own.
    pub number: usize,
    /// The first attendance sheet that was recorded.
    pub sheet: Option<&'a RecordId>,
    pub session: Current<'a, Session>,
    /// How far it has come.
    pub state: State,
    pub marks: Marks<'a>,
    /// The members of that day, in the roster's order.
    pub expected: Vec<&'a Member>,
    /// Its own starting time, or the usual one of the plan unless it is self-study; `None` if neither is set.
    starts: Option<NaiveTime>,
    /// The time at which it ends, of the same source.
    ends: Option<NaiveTime>,
}

impl<'a> Entry<'a> {
    /// Returns the status of a member; `None` if unmarked.
    pub(crate) fn status(&self, member: &Member) -> Option<Status> {
        self.marks.statuses.get(&&member.id).copied()
    }

    /// Returns `true` if the member is one of those of that day.
    pub(crate) fn expects(&self, member: &Member) -> bool {
        self.expected.iter().any(|expected| expected.id == member.id)
    }

    /// Returns the members of that day who are not marked.
    pub(crate) fn unmarked(&self) -> impl Iterator<Item = &Member> {
        self.expected.iter().copied().filter(|member| self.status(member).is_none())
    }

    /// Returns 实到: the number of members of that day who attended, also late or in part.
    pub(crate) fn came(&self) -> usize {
        let came = |member: &&&Member| self.status(member).is_some_and(Status::came);
        self.expected.iter().filter(came).count()
    }

    /// Returns `true` if it has begun by `now`. Without a starting time it may begin at any time of its
    /// day, and has begun for certain when the day is over.
    pub(crate) fn has_begun(&self, now: NaiveDateTime) -> bool {
        match self.starts {
            Some(time) => self.session.date.and_time(time) <= now,
            None => self.session.date < now.date(),
        }
    }

    /// Returns `true` if it is over at `now`. Without an ending time it may last as long as its day.
    pub(crate) fn is_over(&self, now: NaiveDateTime) -> bool {
        match self.ends {
            Some(time) => self.session.date.and_time(time) <= now,
            None => self.session.date < now.date(),
        }
    }

    /// Returns `true` if its attendance can be recorded at `now`: it may have begun.
    pub(crate) fn can_be_marked(&self, now: NaiveDateTime) -> bool {
        self.session.date.and_time(self.starts.unwrap_or(NaiveTime::MIN)) <= now
    }

    /// Returns `true` if the time at which it begins is known.
    pub(crate) fn has_a_start(&self) -> bool {
        self.starts.is_some()
    }

    /// Returns `true` if it had not begun at `moment`. A session without a time begins at an unknown time
    /// of its day; anything on that day counts as before it.
    pub(crate) fn is_ahead_at(&self, moment: NaiveDateTime) -> bool {
        match self.starts {
            Some(time) => moment < self.session.date.and_time(time),
            None => moment.date() <= self.session.date,
        }
    }

    /// Returns `true` if it was held, or has begun and was not cancelled.
    pub(crate) fn has_come(&self) -> bool {
        matches!(self.state, State::Held | State::Unrecorded)
    }

    /// Returns `true` if the member is one of the speakers, or leads.
    pub(crate) fn names_to_speak(&self, member: &MemberId) -> bool {
        self.session.lead.as_ref() == Some(member) || self.session.speakers.contains(member)
    }

    /// Returns `true` if the member is marked as away, or is unmarked and not a member on its day. A missing mark
    /// of a member says nothing.
    pub(crate) fn is_away(&self, member: &MemberId) -> bool {
        match self.marks.statuses.get(&member) {
            Some(status) => !status.came(),
            None => !self.expected.iter().any(|expected| expected.id == *member),
        }
    }

    /// Returns `true` if it was held and the member is not away.
    pub(crate) fn took_part(&self, member: &Member) -> bool {
        self.state == State::Held && !self.is_away(&member.id)
    }

    /// Returns `true` if its attendance sheet is incomplete: it has begun and a member is unmarked.
    pub(crate) fn is_open(&self) -> bool {
        self.has_come() && self.session.form.is_collective() && self.unmarked().next().is_some()
    }

    fn sort_key(&self) -> (NaiveDate, Option<NaiveTime>, &'a RecordId) {
        (self.session.date, self.starts, self.id)
    }

    /// Returns `true` if it is on that topic.
    pub(crate) fn is_on(&self, topic: &TopicId) -> bool {
        self.session.topics.contains(topic)
    }
}

/// All sessions in the order of their dates.
#[derive(Debug, Clone)]
pub(crate) struct Timetable<'a> {
    sessions: &'a History<Session>,
    entries: Vec<Entry<'a>>,
    /// The place of each session in `entries`.
    places: HashMap<&'a RecordId, usize>,
}

impl<'a> Timetable<'a> {
    /// Combines sessions, sheets and leave to the timetable as of `now`, local time.
    pub(crate) fn new(plan: &Plan, roster: &'a Roster, records: &'a Records, now: NaiveDateTime) -> Self {
        let sessions = &records.sessions;
        let voices = voices_by_session(&records.attendance);
        let mut leave = leave_by_session(records);
        let mut entries: Vec<Entry<'a>> = sessions
            .current()
            .map(|session| {
                let voices = voices.get(session.id).map(Vec::as_slice).unwrap_or_default();
                let marks = Marks::of(voices, &leave.remove(session.id).unwrap_or_default());
                let expected: Vec<&Member> = roster.on(session.date).collect();
                let meeting = Some(&plan.meeting).filter(|_| session.form.is_collective());
                let starts = session.time.map(TimeSpan::from).or(meeting.and_then(|usual| usual.from));
                let ends = session.time.map(TimeSpan::to).or(meeting.and_then(|usual| usual.to));
                let state = State::Planned;
                let sheet = voices.first().map(|voice| voice.id);
                Entry { id: session.id, number: 0, sheet, session, state, marks, expected, starts, ends }
            })
            .collect();
        for entry in &mut entries {
            entry.state = state(entry, now);
        }
        entries.sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
        let mut held = 0;
        for entry in &mut entries {
            entry.number = held + 1;
            held += usize::from(entry.state != State::Cancelled && entry.session.form.is_collective());
        }
        let places = entries.iter().zip(0..).map(|(entry, place)| (entry.id, place)).collect();
        Self { sessions, entries, places }
    }

    /// Returns every session, also cancelled ones.
    pub(crate) fn entries(&self) -> &[Entry<'a>] {
        &self.entries
    }

    pub(crate) fn get(&self, id: &RecordId) -> Option<&Entry<'a>> {
        self.places.get(id).map(|&place| &self.entries[place])
    }

    /// Returns the sessions with a record, the first or a later one, whose id begins like this.
    pub(crate) fn named(&self, beginning: &str) -> Vec<&Entry<'a>> {
        let named = self.sessions.filed().iter().filter(|filed| filed.id.0.starts_with(beginning));
        let roots: BTreeSet<&RecordId> = named.filter_map(|filed| self.sessions.root(&filed.id)).collect();
        self.entries.iter().filter(|entry| roots.contains(entry.id)).collect()
    }

    /// Returns the sessions on a topic that are not cancelled.
    pub(crate) fn on_topic<'b>(&'b self, topic: &'b TopicId) -> impl Iterator<Item = &'b Entry<'a>> {
        self.collective().filter(move |entry| entry.is_on(topic))
    }

    /// Returns the sessions that are not cancelled.
    pub(crate) fn standing(&self) -> impl Iterator<Item = &Entry<'a>> {
        self.entries.iter().filter(|entry| entry.state != State::Cancelled)
    }

    /// Returns the sessions that were held.
    pub(crate) fn held(&self) -> impl Iterator<Item = &Entry<'a>> {
        self.collective().filter(|entry| entry.state == State::Held)
    }

    /// Returns the sessions of the group that are not cancelled. Self-study is none of them.
    pub(crate) fn collective(&self) -> impl Iterator<Item = &Entry<'a>> {
        self.standing().filter(|entry| entry.session.form.is_collective())
    }

    /// Returns the sessions whose sheet is incomplete.
    pub(crate) fn open(&self) -> impl Iterator<Item = &Entry<'a>> {
        self.entries.iter().filter(|entry| entry.is_open())
    }

    /// Returns the sessions that have begun and are not recorded yet. No attendance figure counts them.
    pub(crate) fn unrecorded(&self) -> impl Iterator<Item = &Entry<'a>> {
        self.collective().filter(|entry| entry.state == State::Unrecorded)
    }

    /// Returns the sessions of one day that are not cancelled.
    pub(crate) fn on_day(&self, day: NaiveDate) -> impl Iterator<Item = &Entry<'a>> {
        let from = self.entries.partition_point(|entry| entry.session.date < day);
        let on_day = self.entries[from..].iter().take_while(move |entry| entry.session.date == day);
        on_day.filter(|entry| entry.state != State::Cancelled)
    }

    /// Returns the sessions that are on that day, or were before they were moved.
    pub(crate) fn once_on(&self, day: NaiveDate) -> Vec<&Entry<'a>> {
        let filed = self.sessions.filed().iter();
        let on_day = filed.filter(|filed| filed.record.date == day && !self.sessions.is_retracted(&filed.id));
        let roots: BTreeSet<&RecordId> = on_day.filter_map(|filed| self.sessions.root(&filed.id)).collect();
        self.entries.iter().filter(|entry| roots.contains(entry.id)).collect()
    }

    /// Returns `true` if a session on the topic was held, also if nobody attended it.
    pub(crate) fn is_held(&self, topic: &TopicId) -> bool {
        self.held().any(|entry| entry.is_on(topic))
    }
}

/// Returns the state of a session at `now`.
///
/// A complete sheet settles that the session took place, even if it shows nobody who attended: then
/// everyone owes a make-up. A sheet alone does not make a session of a later day held: a merge may have
/// moved it there.
fn state(entry: &Entry<'_>, now: NaiveDateTime) -> State {
    let complete = !entry.expected.is_empty() && entry.unmarked().next().is_none();
    if entry.session.cancelled.is_some() {
        State::Cancelled
    } else if (entry.came() > 0 && entry.session.date <= now.date()) || (complete && entry.has_begun(now)) {
        State::Held
    } else if entry.has_begun(now) {
        State::Unrecorded
    } else {
        State::Planned
    }
}

fn voices_by_session(sheets: &History<Sheet>) -> BTreeMap<&RecordId, Vec<Voice<'_>>> {
    let mut voices: BTreeMap<&RecordId, Vec<Voice<'_>>> = BTreeMap::new();
    // A corrected sheet keeps the place of its first record.
    for current in sheets.by_filing() {
        let sheet = &current.head.record;
        let versions = sheets.versions(current).map(|filed| (&filed.id, &filed.record)).collect();
        let voice = Voice { id: current.id, sheet, versions, recorded: first(sheets, current) };
        voices.entry(&sheet.session).or_default().push(voice);
    }
    voices
}

/// Returns the members on leave from each session, without leave from a day that it was moved from.
fn leave_by_session(records: &Records) -> BTreeMap<&RecordId, BTreeSet<&MemberId>> {
    let mut members: BTreeMap<&RecordId, BTreeSet<&MemberId>> = BTreeMap::new();
    for current in records.leave.current() {
        let leave = &current.head.record;
        let session = records.sessions.current_of(&leave.session);
        if session.is_some_and(|session| session.date == leave.date) {
            members.entry(&leave.session).or_default().insert(&leave.member);
        }
    }
    members
}

/// Returns when a sheet was first recorded, before any correction.
fn first(sheets: &History<Sheet>, sheet: Current<'_, Sheet>) -> DateTime<FixedOffset> {
    sheets.get(sheet.id).map_or(sheet.stamp().recorded, |first| sheets.known(first))
}

#[cfg(test)]
mod tests;
