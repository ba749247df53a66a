//! Figures of what members wrote, read and said.

use super::{Grounds, at_least};
use crate::domain::figure::Measure;
use crate::domain::note::NoteKind;
use crate::domain::quota::Quota;
use crate::domain::rota::Turns;

/// Study notes of all members.
pub(super) fn notes(on: Grounds<'_>) -> Measure {
    written(on, NoteKind::Note, Quota::Notes)
}

/// Reflections of all members.
pub(super) fn reflections(on: Grounds<'_>) -> Measure {
    written(on, NoteKind::Reflection, Quota::Reflections)
}

/// Times that members spoke or led.
pub(super) fn speeches(on: Grounds<'_>) -> Measure {
    let members = on.workspace.roster.members.iter();
    let spoken = members.map(|member| Turns::of(member, on.timetable).speeches).sum();
    Measure::count(spoken, at_least(needed(on, Quota::Speeches)))
}

/// Required readings that at least one member's notes cover, of all that the plan requires.
pub(super) fn readings_read(on: Grounds<'_>) -> Measure {
    let (mut read, mut required) = (0, 0);
    for topic in &on.workspace.plan.topics {
        for reading in &topic.readings {
            let mut notes = on.workspace.records.notes.current();
            required += 1;
            read += usize::from(
                notes.any(|note| note.topic == topic.id && note.readings.contains(&reading.title)),
            );
        }
    }
    Measure::part(read, required)
}

fn written(on: Grounds<'_>, kind: NoteKind, quota: Quota) -> Measure {
    let notes = on.workspace.records.notes.current().filter(|note| note.kind == kind);
    Measure::count(notes.count(), at_least(needed(on, quota)))
}

/// What the plan asks of all members together; none where it does not state it.
fn needed(on: Grounds<'_>, quota: Quota) -> Option<usize> {
    let plan = &on.workspace.plan;
    let members = on.workspace.roster.members.iter();
    let needs: Vec<usize> = members
        .filter_map(|member| quota.need(&plan.targets, member, plan.period()))
        .map(|need| need as usize)
        .collect();
    (!needs.is_empty()).then(|| needs.into_iter().fold(0, usize::saturating_add))
}
