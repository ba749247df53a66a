//! Speech material 研讨发言材料: what a named speaker leaves behind.

use super::history::History;
use super::note::{Note, NoteKind};
use super::roster::MemberId;
use super::session::Session;
use super::timetable::{Entry, Timetable};

/// A speaker of a held session who left no speech.
#[derive(Debug, Clone, Copy)]
pub struct MissingSpeech<'a> {
    /// The session.
    pub entry: &'a Entry<'a>,
    /// Who spoke.
    pub speaker: &'a MemberId,
    /// The speaker's place in the session's list, from 0.
    pub index: usize,
}

/// Every named speaker of a held session, not marked as away, by whom there is no note of kind
/// `speech` that names the session, or that names none and is on one of its topics.
#[must_use]
pub fn missing_speeches<'a>(
    timetable: &'a Timetable<'a>,
    sessions: &History<Session>,
    notes: &History<Note>,
) -> Vec<MissingSpeech<'a>> {
    let speeches: Vec<&Note> =
        notes.current().map(|note| &note.head.record).filter(|note| note.kind == NoteKind::Speech).collect();
    let mut missing = Vec::new();
    for entry in timetable.held() {
        for (index, speaker) in entry.session.speakers.iter().enumerate() {
            let left = speeches.iter().any(|note| note.member == *speaker && belongs(note, entry, sessions));
            if !is_away(entry, speaker) && !left {
                missing.push(MissingSpeech { entry, speaker, index });
            }
        }
    }
    missing
}

/// Whether the member is marked as away; a missing mark says nothing.
pub(super) fn is_away(entry: &Entry<'_>, member: &MemberId) -> bool {
    entry.marks.statuses.get(member).is_some_and(|status| !status.came())
}

/// Whether a speaker left speech material as a note.
pub(super) fn left_speech(
    entry: &Entry<'_>,
    speaker: &MemberId,
    sessions: &History<Session>,
    notes: &History<Note>,
) -> bool {
    let mut notes = notes.current().map(|note| &note.head.record);
    notes.any(|note| {
        note.kind == NoteKind::Speech && note.member == *speaker && belongs(note, entry, sessions)
    })
}

fn belongs(speech: &Note, entry: &Entry<'_>, sessions: &History<Session>) -> bool {
    match &speech.session {
        Some(session) => sessions.root(session) == Some(entry.id),
        None => entry.is_on(&speech.topic),
    }
}
