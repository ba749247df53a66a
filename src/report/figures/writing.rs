//! Metrics of notes, readings and speeches.

use crate::domain::figure::{Aim, Measure};
use crate::domain::note::NoteKind;
use crate::domain::quota::Quota;
use crate::domain::year::Year;
use crate::domain::year::per_member;
use crate::domain::year::rota::Turns;

/// Study notes of all members.
pub(super) fn notes(year: &Year<'_>) -> Measure {
    written(year, NoteKind::Note, Quota::Notes)
}

/// Reflections of all members.
pub(super) fn reflections(year: &Year<'_>) -> Measure {
    written(year, NoteKind::Reflection, Quota::Reflections)
}

/// Times that members spoke or led.
pub(super) fn speeches(year: &Year<'_>) -> Measure {
    let members = year.roster.members.iter();
    let spoken = members.map(|member| Turns::of(member, year).speeches).sum();
    each(spoken, Quota::Speeches, year)
}

/// Required readings named in the notes of at least one member.
pub(super) fn readings_read(year: &Year<'_>) -> Measure {
    let (mut read, mut required) = (0, 0);
    for topic in &year.plan.topics {
        for reading in &topic.readings {
            required += 1;
            read += usize::from(year.written().is_read(topic, reading));
        }
    }
    Measure::part(read, required)
}

fn written(year: &Year<'_>, kind: NoteKind, quota: Quota) -> Measure {
    let notes = year.records.notes.current().filter(|note| note.kind == kind);
    each(notes.count(), quota, year)
}

/// Returns the work of all members, judged member by member if the plan sets a target for each.
fn each(all: usize, quota: Quota, year: &Year<'_>) -> Measure {
    match per_member::quota(quota, year) {
        None => Measure::count(all, Aim::Some),
        members => Measure { members, ..Measure::count(all, Aim::Any) },
    }
}
