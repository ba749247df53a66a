//! How often people came, told by status.

use std::collections::BTreeMap;

use crate::domain::attendance::Status;
use crate::domain::history::Current;
use crate::domain::note::{Note, NoteKind};
use crate::domain::rate::Attendance;
use crate::domain::roster::Member;
use crate::domain::timetable::Entry;
use crate::domain::vocabulary::Vocabulary;
use crate::message::{Message, Value};

use super::facts::Facts;

/// Marks counted by status.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// How many were expected.
    pub(super) expected: usize,
    by_status: BTreeMap<Status, usize>,
}

impl Tally {
    /// The marks of everyone in these sessions.
    pub(super) fn of_all<'a, 'b: 'a>(entries: impl IntoIterator<Item = &'a Entry<'b>>) -> Self {
        let mut tally = Self::default();
        for entry in entries {
            for member in &entry.expected {
                tally.count(entry.status(member));
            }
        }
        tally
    }

    /// The marks of one member in those sessions that the member was expected at.
    pub(super) fn of_member<'a, 'b: 'a>(
        entries: impl IntoIterator<Item = &'a Entry<'b>>,
        member: &Member,
    ) -> Self {
        let mut tally = Self::default();
        for entry in entries {
            if entry.expected.iter().any(|expected| expected.id == member.id) {
                tally.count(entry.status(member));
            }
        }
        tally
    }

    /// How many have that status.
    pub(super) fn with(&self, status: Status) -> usize {
        self.by_status.get(&status).copied().unwrap_or_default()
    }

    /// Present, late or gone early.
    pub(super) fn came(&self) -> usize {
        self.by_status.iter().filter(|(status, _)| status.came()).map(|(_, count)| count).sum()
    }

    /// Expected, and without any mark.
    fn unmarked(&self) -> usize {
        self.expected - self.by_status.values().sum::<usize>()
    }

    /// Came ÷ expected, as every report of the program counts it.
    pub(super) fn rate(&self) -> Option<f64> {
        Attendance { expected: self.expected, came: self.came(), ..Attendance::default() }.rate()
    }

    /// What was not as it should be, by the word for it; what did not happen is left out.
    fn amiss(&self) -> impl Iterator<Item = (String, usize)> {
        let statuses = [Status::Late, Status::LeftEarly, Status::Leave, Status::Absent];
        let marked = statuses.map(|status| (format!("status-{}", status.key()), self.with(status)));
        let unmarked = ("status-unmarked".to_owned(), self.unmarked());
        marked.into_iter().chain([unmarked]).filter(|(_, count)| *count > 0)
    }

    fn count(&mut self, status: Option<Status>) {
        self.expected += 1;
        if let Some(status) = status {
            *self.by_status.entry(status).or_default() += 1;
        }
    }
}

impl Facts<'_> {
    /// What was not as it should be, in words: `迟到1人次、请假2人次`; `form` words each.
    pub(super) fn marks(&self, tally: &Tally, form: &'static str) -> String {
        let amiss = tally.amiss().map(|(status, count)| {
            self.say(&Message::new(form).with("status", Value::Word(status)).with("count", count))
        });
        let amiss = self.words.list(amiss);
        if amiss.is_empty() { self.word("draft-marks-none") } else { amiss }
    }

    /// Notes counted by kind, in words: `学习笔记2篇、心得体会1篇、自学12学时`.
    pub(super) fn writings<'a>(&self, notes: impl Iterator<Item = Current<'a, Note>>) -> String {
        let notes: Vec<Current<'a, Note>> = notes.collect();
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
