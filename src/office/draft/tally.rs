//! How often people came, told by status.

use chrono::NaiveTime;

use crate::domain::attendance::Status;
use crate::domain::history::Current;
use crate::domain::note::{Note, NoteKind};
use crate::domain::plan::Period;
use crate::domain::roster::Member;
use crate::domain::vocabulary::Vocabulary;
use crate::domain::year::rate::Attendance;
use crate::domain::year::timetable::Entry;
use crate::message::{Message, Value};

use super::facts::Facts;

/// The attendance of sessions, as every report of the program counts it, and what of it was not whole.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// Expected, came, on leave, absent, unmarked.
    pub(super) attendance: Attendance,
    /// Of those who came, late.
    pub(super) late: usize,
    /// Of those who came, gone early.
    pub(super) left_early: usize,
}

impl Tally {
    /// The marks of everyone in these sessions.
    pub(super) fn of_all(entries: &[&Entry<'_>]) -> Self {
        let with = |status| {
            let marked = |entry: &&Entry<'_>| {
                entry.expected.iter().filter(|member| entry.status(member) == Some(status)).count()
            };
            entries.iter().map(marked).sum()
        };
        Self {
            attendance: Attendance::sum(entries.iter().copied()),
            late: with(Status::Late),
            left_early: with(Status::LeftEarly),
        }
    }

    /// The marks of one member in those sessions that the member was expected at.
    pub(super) fn of_member(entries: &[&Entry<'_>], member: &Member) -> Self {
        let with = |status| {
            let expected = entries.iter().filter(|entry| entry.expects(member));
            expected.filter(|entry| entry.status(member) == Some(status)).count()
        };
        Self {
            attendance: Attendance::of_member(entries.iter().copied(), member),
            late: with(Status::Late),
            left_early: with(Status::LeftEarly),
        }
    }

    /// What was not as it should be, by the word for it; what did not happen is left out.
    fn amiss(&self) -> impl Iterator<Item = (&'static str, usize)> {
        [
            ("status-late", self.late),
            ("status-left-early", self.left_early),
            ("status-leave", self.attendance.leave),
            ("status-absent", self.attendance.absent),
            ("status-unmarked", self.attendance.unmarked),
        ]
        .into_iter()
        .filter(|(_, count)| *count > 0)
    }
}

impl<'a> Facts<'a> {
    /// Sessions of the period that have come and of which no sheet tells that they were held.
    pub(super) fn unsettled(&self, period: Period) -> Vec<&'a Entry<'a>> {
        let morning = self.year.today().and_time(NaiveTime::MIN);
        self.year.timetable().unsettled(morning).filter(|entry| period.contains(entry.session.date)).collect()
    }

    /// That the figures leave these sessions out; nothing where there are none.
    pub(super) fn not_counted(&self, unsettled: &[&Entry<'_>]) -> Option<Message> {
        let days = self.words.list(unsettled.iter().map(|entry| self.day(entry.session.date)));
        let message = Message::new("draft-not-counted").with("count", unsettled.len());
        (!unsettled.is_empty()).then(|| message.with("days", days))
    }

    /// What was not as it should be, in words: `迟到1人次、请假2人次`; `form` words each.
    pub(super) fn marks(&self, tally: &Tally, form: &'static str) -> String {
        let amiss = tally.amiss().map(|(status, count)| {
            self.say(&Message::new(form).with("status", Value::Word(status.to_owned())).with("count", count))
        });
        let amiss = self.words.list(amiss);
        if amiss.is_empty() { self.word("draft-marks-none") } else { amiss }
    }

    /// Notes counted by kind, in words: `学习笔记2篇、心得体会1篇、自学12学时`.
    pub(super) fn writings<'b>(&self, notes: impl Iterator<Item = Current<'b, Note>>) -> String {
        let notes: Vec<Current<'b, Note>> = notes.collect();
        let hours = notes.iter().filter_map(|note| note.hours).fold(0, u32::saturating_add);
        let of_self_study = Message::new("draft-hours").with("hours", hours);
        let counted = NoteKind::ALL.iter().filter_map(|&kind| {
            let count = notes.iter().filter(|note| note.kind == kind).count();
            let message = Message::new("draft-written").with("kind", self.words.term(kind));
            (count > 0).then(|| self.say(&message.with("count", count)))
        });
        let counted = self.words.list(counted.chain((hours > 0).then(|| self.say(&of_self_study))));
        if counted.is_empty() { self.word("draft-written-none") } else { counted }
    }
}
