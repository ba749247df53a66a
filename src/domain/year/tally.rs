//! Notes and outcomes, counted.

use schemars::JsonSchema;
use serde::Serialize;

use crate::domain::note::{Note, NoteKind};
use crate::domain::outcome::{OutcomeKind, OutcomeState};
use crate::domain::year::prelude::*;

/// The notes of a member or of a period, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, JsonSchema, Serialize)]
pub(crate) struct Writing {
    /// 学习笔记
    pub note: usize,
    /// 心得体会
    pub reflection: usize,
    /// 研讨发言材料
    pub speech: usize,
    /// Characters of notes of kind `note`, white space left out.
    pub characters: usize,
    /// Hours of self-study in notes of any kind.
    pub hours: usize,
    /// The number recorded late.
    pub late_records: usize,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, JsonSchema, Serialize)]
pub(crate) struct Outcomes {
    pub reports: usize,
    /// Outcomes of any kind that are done, reports among them.
    pub done: usize,
    /// Planned or under way.
    pub in_hand: usize,
}

impl Writing {
    /// Counts notes.
    pub(crate) fn of<'a>(notes: impl Iterator<Item = Current<'a, Note>>, year: &Year<'_>) -> Self {
        let mut writing = Self::default();
        notes.for_each(|note| writing.add(note, year));
        writing
    }

    /// Counts one more note.
    pub(super) fn add(&mut self, note: Current<'_, Note>, year: &Year<'_>) {
        match note.kind {
            NoteKind::Note => {
                self.note += 1;
                self.characters += note.characters;
            }
            NoteKind::Reflection => self.reflection += 1,
            NoteKind::Speech => self.speech += 1,
        }
        self.hours = self.hours.saturating_add(note.hours.unwrap_or_default() as usize);
        self.late_records += usize::from(year.lateness().of_current(&year.records.notes, note) == Some(true));
    }

    /// Returns the number of notes of a kind.
    pub(crate) fn of_kind(self, kind: NoteKind) -> usize {
        match kind {
            NoteKind::Note => self.note,
            NoteKind::Reflection => self.reflection,
            NoteKind::Speech => self.speech,
        }
    }
}

impl Outcomes {
    /// Counts the outcomes that a member owns.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{self, Records, Study, history, noon};
    use crate::domain::outcome::Outcome;

    #[test]
    fn a_report_counts_once_it_is_done() {
        use OutcomeKind::{Policy, Report};
        use OutcomeState::{Done, Dropped, Planned, UnderWay};
        let outcome = |kind, state| Outcome { kind, ..fixture::outcome(state) };
        let outcomes = [
            (Report, Done),
            (Policy, Done),
            (Policy, Done),
            (Report, UnderWay),
            (Report, Dropped),
            (Policy, Planned),
        ];
        let outcomes = history(outcomes.map(|(kind, state)| outcome(kind, state)).to_vec());
        let study = Study::of(Records { outcomes, ..Records::default() });
        let year = study.at(noon("2026-04-01"));
        let counts = [0, 1].map(|at| Outcomes::of(&study.roster.members[at], &year));
        assert_eq!(counts, [Outcomes { done: 3, reports: 1, in_hand: 2 }, Outcomes::default()]);
    }
}
