//! Speech material 研讨发言材料: what a named speaker leaves behind.

use super::Year;
use super::timetable::Entry;
use crate::domain::history::Current;
use crate::domain::note::{Note, NoteKind};
use crate::domain::records::Records;
use crate::domain::roster::MemberId;
use crate::domain::session::Session;

/// A speaker of a held session that is over, who left no speech.
#[derive(Debug, Clone, Copy)]
pub(crate) struct MissingSpeech<'a> {
    pub session: Current<'a, Session>,
    pub speaker: &'a MemberId,
    /// The speaker's place in the session's list, from 0.
    pub index: usize,
}

/// Lists every named speaker of a held session, not marked as away, without a note of kind `speech`
/// that names the session, or that names none and is on one of its topics.
pub(super) fn missing_speeches<'a>(year: &Year<'a>) -> Vec<MissingSpeech<'a>> {
    let records = year.records;
    let notes = records.notes.current().map(|note| &note.head.record);
    let speeches: Vec<&Note> = notes.filter(|note| note.kind == NoteKind::Speech).collect();
    let mut missing = Vec::new();
    for entry in year.timetable().held().filter(|entry| entry.is_over(year.now)) {
        let session = entry.session;
        for (index, speaker) in session.head.record.speakers.iter().enumerate() {
            let left = speeches.iter().any(|note| note.member == *speaker && belongs(note, entry));
            if !entry.is_away(speaker) && !left {
                missing.push(MissingSpeech { session, speaker, index });
            }
        }
    }
    missing
}

/// Returns the notes of kind `speech` that a speaker handed in for a session, by date.
pub(crate) fn speeches<'a>(
    entry: &Entry<'_>,
    speaker: &MemberId,
    records: &'a Records,
) -> impl Iterator<Item = Current<'a, Note>> {
    let notes = records.notes.current();
    notes.filter(move |note| note.kind == NoteKind::Speech && note.member == *speaker && belongs(note, entry))
}

fn belongs(speech: &Note, entry: &Entry<'_>) -> bool {
    match &speech.session {
        Some(session) => session == entry.id,
        None => entry.is_on(&speech.topic),
    }
}
