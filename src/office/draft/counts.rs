//! Counts in words.

use crate::domain::history::Current;
use crate::domain::note::{Note, NoteKind};
use crate::domain::period::Period;
use crate::domain::year::attendance::Attendance;
use crate::domain::year::tally::Writing;
use crate::office::draft::prelude::*;

/// Returns what was not as it should be, by word; zero counts are left out.
fn remarkable(attendance: Attendance) -> impl Iterator<Item = (&'static str, usize)> {
    [
        ("status-late", attendance.late),
        ("status-left-early", attendance.left_early),
        ("status-leave", attendance.leave),
        ("status-absent", attendance.absent),
        ("status-unmarked", attendance.unmarked),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
}

impl<'a> Facts<'a> {
    /// Returns the sessions of the period that have begun and have no attendance.
    pub(super) fn unsettled(&self, period: Period) -> Vec<&'a Entry<'a>> {
        self.year.timetable().unrecorded().filter(|entry| period.contains(entry.session.date)).collect()
    }

    /// Returns a note that these sessions are not counted; `None` if there are none.
    pub(super) fn not_counted(&self, unsettled: &[&Entry<'_>]) -> Option<Message> {
        let days = self.words.list(unsettled.iter().map(|entry| self.day(entry.session.date)));
        let message = Message::new("draft-not-counted").with("count", unsettled.len());
        (!unsettled.is_empty()).then(|| message.with("days", days))
    }

    /// Says how many members were expected at a session, attended, and did not.
    pub(super) fn attended(&self, entry: &Entry<'_>) -> String {
        let attendance = Attendance::of(entry);
        let figures = Message::new("draft-minutes-figures")
            .with("expected", attendance.expected)
            .with("came", attendance.came())
            .with("late", attendance.partly())
            .with("leave", attendance.leave)
            .with("absent", attendance.absent)
            .with("unmarked", attendance.unmarked);
        self.say(&figures)
    }

    /// Says what was not as it should be: `迟到1人次、请假2人次`; `form` is the sentence of each. Returns an empty
    /// text if nothing was.
    pub(super) fn marks(&self, attendance: Attendance, form: &'static str) -> String {
        let marks = remarkable(attendance).map(|(status, count)| {
            self.say(&Message::new(form).with("status", Value::Word(status.to_owned())).with("count", count))
        });
        self.words.list(marks)
    }

    /// Says how many notes of each kind there are: `学习笔记2篇、心得体会1篇、自学12学时`. Returns an empty text if
    /// there are none.
    pub(super) fn writings<'b>(&self, notes: impl Iterator<Item = Current<'b, Note>>) -> String {
        let writing = Writing::of(notes, self.year);
        let of_self_study = Message::new("draft-hours").with("hours", writing.hours);
        let counted = NoteKind::ALL.iter().filter_map(|&kind| {
            let count = writing.of_kind(kind);
            let message = Message::new("draft-written").with("kind", self.words.term(kind));
            (count > 0).then(|| self.say(&message.with("count", count)))
        });
        let hours = (writing.hours > 0).then(|| self.say(&of_self_study));
        self.words.list(counted.chain(hours))
    }

    /// Adds the marks, the writings, and both as the end of a sentence; what is empty is left out.
    pub(super) fn with_tail(&self, message: Message, marks: String, writings: String) -> Message {
        let parts = [&marks, &writings].into_iter().filter(|part| !part.is_empty());
        let tail: String = parts.flat_map(|part| [self.word("draft-semicolon"), part.clone()]).collect();
        let (marked, written) = (usize::from(!marks.is_empty()), usize::from(!writings.is_empty()));
        let message = message.with("marks", marks).with("writings", writings).with("tail", tail);
        message.with("marked", marked).with("written", written)
    }
}
