//! Speech material 研讨发言材料: what a named speaker leaves behind.

use super::history::History;
use super::note::{Note, NoteKind};
use super::roster::MemberId;
use super::timetable::{Entry, Timetable};

/// A speaker of a held session who left no speech.
#[derive(Debug, Clone, Copy)]
pub(crate) struct MissingSpeech<'a> {
    pub entry: &'a Entry<'a>,
    pub speaker: &'a MemberId,
    /// The speaker's place in the session's list, from 0.
    pub index: usize,
}

/// Every named speaker of a held session, not marked as away, by whom there is no note of kind
/// `speech` that names the session, or that names none and is on one of its topics.
pub(crate) fn missing_speeches<'a>(
    timetable: &'a Timetable<'a>,
    notes: &History<Note>,
) -> Vec<MissingSpeech<'a>> {
    let speeches: Vec<&Note> =
        notes.current().map(|note| &note.head.record).filter(|note| note.kind == NoteKind::Speech).collect();
    let mut missing = Vec::new();
    for entry in timetable.held() {
        for (index, speaker) in entry.session.speakers.iter().enumerate() {
            let left = speeches.iter().any(|note| note.member == *speaker && belongs(note, entry));
            if !entry.is_away(speaker) && !left {
                missing.push(MissingSpeech { entry, speaker, index });
            }
        }
    }
    missing
}

/// What a speaker left of a session as notes of kind `speech`, in the order of their days.
pub(crate) fn speeches<'a>(
    entry: &Entry<'_>,
    speaker: &MemberId,
    notes: &'a History<Note>,
) -> impl Iterator<Item = &'a Note> {
    let notes = notes.current().map(|note| &note.head.record);
    notes.filter(move |note| note.kind == NoteKind::Speech && note.member == *speaker && belongs(note, entry))
}

fn belongs(speech: &Note, entry: &Entry<'_>) -> bool {
    match &speech.session {
        Some(session) => session == entry.id,
        None => entry.is_on(&speech.topic),
    }
}
