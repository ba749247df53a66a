//! Metrics of notes, readings and speeches.

use super::at_least;
use crate::domain::figure::Measure;
use crate::domain::note::NoteKind;
use crate::domain::quota::Quota;
use crate::domain::year::Year;
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
    Measure::count(spoken, at_least(needed(year, Quota::Speeches)))
}

/// Required readings named in the notes of at least one member.
pub(super) fn readings_read(year: &Year<'_>) -> Measure {
    let (mut read, mut required) = (0, 0);
    for topic in &year.plan.topics {
        for reading in &topic.readings {
            let mut notes = year.records.notes.current();
            required += 1;
            read += usize::from(
                notes.any(|note| note.topic == topic.id && note.readings.contains(&reading.title)),
            );
        }
    }
    Measure::part(read, required)
}

fn written(year: &Year<'_>, kind: NoteKind, quota: Quota) -> Measure {
    let notes = year.records.notes.current().filter(|note| note.kind == kind);
    Measure::count(notes.count(), at_least(needed(year, quota)))
}

/// Returns the target for all members together; `None` if the plan sets none.
fn needed(year: &Year<'_>, quota: Quota) -> Option<usize> {
    let plan = year.plan;
    let members = year.roster.members.iter();
    let needs: Vec<usize> = members
        .filter_map(|member| quota.need(&plan.targets, member, plan.period()))
        .map(|need| need as usize)
        .collect();
    (!needs.is_empty()).then(|| needs.into_iter().fold(0, usize::saturating_add))
}
