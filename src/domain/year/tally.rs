//! What a member did in a year, counted.

use serde::Serialize;

use super::Year;
use crate::domain::attendance::Status;
use crate::domain::note::NoteKind;
use crate::domain::outcome::{OutcomeKind, OutcomeState};
use crate::domain::roster::Member;

/// The marks of a member, counted. Together they are the expected.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Sessions {
    /// Sessions held at which the member was expected.
    pub expected: usize,
    /// 出席
    pub present: usize,
    /// 迟到
    pub late: usize,
    /// 早退
    pub left_early: usize,
    /// 请假
    pub leave: usize,
    /// 缺席
    pub absent: usize,
    /// 未登记
    pub unmarked: usize,
    /// Of those on leave or absent, how many were made up.
    pub made_up: usize,
}

/// What a member wrote.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Writing {
    /// 学习笔记
    pub note: usize,
    /// 心得体会
    pub reflection: usize,
    /// 研讨发言材料
    pub speech: usize,
    /// Characters of notes of kind `note`, white space left out.
    pub characters: usize,
    /// Hours of self-study that notes of any kind tell of.
    pub hours: usize,
    /// How many of them were filed late.
    pub filed_late: usize,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Outcomes {
    pub reports: usize,
    /// Outcomes of any kind that are done, reports among them.
    pub done: usize,
    /// Planned or under way.
    pub in_hand: usize,
}

impl Sessions {
    /// The marks of a member in the sessions held, and what of them was made up.
    pub(crate) fn of(member: &Member, year: &Year<'_>) -> Self {
        let made_up = year.debts().iter().filter(|debt| debt.member.id == member.id && debt.makeup.is_some());
        let mut sessions = Self { made_up: made_up.count(), ..Self::default() };
        for entry in year.timetable().held().filter(|entry| entry.expects(member)) {
            sessions.expected += 1;
            *match entry.status(member) {
                Some(Status::Present) => &mut sessions.present,
                Some(Status::Late) => &mut sessions.late,
                Some(Status::LeftEarly) => &mut sessions.left_early,
                Some(Status::Leave) => &mut sessions.leave,
                Some(Status::Absent) => &mut sessions.absent,
                None => &mut sessions.unmarked,
            } += 1;
        }
        sessions
    }
}

impl Writing {
    /// The notes of a member.
    pub(crate) fn of(member: &Member, year: &Year<'_>) -> Self {
        let (notes, lateness) = (&year.records.notes, year.lateness());
        let mut writing = Self::default();
        for note in notes.current().filter(|note| note.member == member.id) {
            match note.kind {
                NoteKind::Note => {
                    writing.note += 1;
                    writing.characters += note.characters;
                }
                NoteKind::Reflection => writing.reflection += 1,
                NoteKind::Speech => writing.speech += 1,
            }
            writing.hours += note.hours.unwrap_or_default() as usize;
            writing.filed_late += usize::from(lateness.of_current(notes, note));
        }
        writing
    }
}

impl Outcomes {
    /// The outcomes that a member owns.
    pub(crate) fn of(member: &Member, year: &Year<'_>) -> Self {
        let mut count = Self::default();
        for outcome in year.records.outcomes.current().filter(|outcome| outcome.owner == member.id) {
            match outcome.state {
                OutcomeState::Done => {
                    count.done += 1;
                    count.reports += usize::from(outcome.kind == OutcomeKind::Report);
                }
                OutcomeState::Planned | OutcomeState::UnderWay => count.in_hand += 1,
                OutcomeState::Dropped => {}
            }
        }
        count
    }
}
