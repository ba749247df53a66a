//! Speech material 研讨发言材料: what a named speaker leaves behind.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::note::{Note, NoteKind};
use crate::domain::topic::TopicId;
use crate::domain::year::prelude::*;

/// A speaker of a held session that is over, who left no speech.
#[derive(Debug, Clone, Copy)]
pub(crate) struct MissingSpeech<'a> {
    pub session: Current<'a, Session>,
    pub speaker: &'a MemberId,
    /// The speaker's place in the session's list, from 0.
    pub index: usize,
}

/// Lists every named speaker of a held session, not marked as away, without a speech.
pub(super) fn missing_speeches<'a>(year: &Year<'a>) -> Vec<MissingSpeech<'a>> {
    let mut missing = Vec::new();
    for entry in year.timetable().held().filter(|entry| entry.is_over(year.now)) {
        let session = entry.session;
        for (index, speaker) in session.head.record.speakers.iter().enumerate() {
            if !entry.is_away(speaker) && year.archive().speeches(entry, speaker).is_empty() {
                missing.push(MissingSpeech { session, speaker, index });
            }
        }
    }
    missing
}

/// The notes of kind `speech` by member: those that name a session, and those that name only a topic.
#[derive(Debug, Default)]
pub(super) struct Speeches<'a> {
    of_session: BTreeMap<(&'a MemberId, &'a RecordId), Vec<Current<'a, Note>>>,
    on_topic: BTreeMap<(&'a MemberId, &'a TopicId), Vec<Current<'a, Note>>>,
}

impl<'a> Speeches<'a> {
    pub(super) fn of(records: &'a Records) -> Self {
        let mut speeches = Self::default();
        for current in records.notes.current().filter(|note| note.kind == NoteKind::Speech) {
            let note = &current.head.record;
            match &note.session {
                Some(session) => {
                    speeches.of_session.entry((&note.member, session)).or_default().push(current);
                }
                None => speeches.on_topic.entry((&note.member, &note.topic)).or_default().push(current),
            }
        }
        speeches
    }

    /// Returns the speeches of a member that name the session, or that name none and are on one of its
    /// topics; by date.
    pub(super) fn by(&self, entry: &Entry<'_>, speaker: &MemberId) -> Vec<Current<'a, Note>> {
        let topics: BTreeSet<&TopicId> = entry.session.topics.iter().collect();
        let of_session = self.of_session.get(&(speaker, entry.id));
        let on_topic = topics.into_iter().filter_map(|topic| self.on_topic.get(&(speaker, topic)));
        let mut speeches: Vec<Current<'a, Note>> =
            of_session.into_iter().chain(on_topic).flatten().copied().collect();
        speeches.sort_by_key(|note| note.date);
        speeches
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::attendance::Status::{Absent, Present};
    use crate::domain::fixture::{Study, history, id, note, session, sheet};

    #[test]
    fn a_speaker_who_came_owes_a_speech_once_the_session_is_over() {
        let both = vec![("m01", Present), ("m02", Present)];
        let of_session = |id: &str| Note {
            session: Some(RecordId::new(id.to_owned())),
            ..note(NoteKind::Speech, "m02", "2026-03-18")
        };
        let on_topic = |kind, member| note(kind, member, "2026-03-18");
        let (m01, m02) = (("m01", 1), ("m02", 2));
        let cases = [
            ("10:59:59", both.clone(), vec![], vec![]),
            ("11:00:00", both.clone(), vec![], vec![m01, m02]),
            ("11:00:00", vec![], vec![], vec![]), // not known to be held
            ("11:00:00", vec![("m01", Present), ("m02", Absent)], vec![], vec![m01]),
            ("11:00:00", both.clone(), vec![on_topic(NoteKind::Speech, "m01")], vec![m02]),
            ("11:00:00", both.clone(), vec![on_topic(NoteKind::Note, "m01")], vec![m01, m02]),
            ("11:00:00", both.clone(), vec![of_session("2026-03-19-0")], vec![m01]),
            ("11:00:00", both, vec![of_session("2026-03-12-0")], vec![m01, m02]),
        ];
        for (at, (time, marks, notes, expected)) in cases.into_iter().enumerate() {
            // m03 joins in July.
            let speakers = ["m03", "m01", "m02"].map(id).into();
            let study = Study::of(Records {
                sessions: history(vec![Session { speakers, ..session("2026-03-19") }]),
                attendance: history(vec![sheet("2026-03-19-0", &marks)]),
                notes: history(notes),
                ..Records::default()
            });
            let year = study.at(format!("2026-03-19T{time}").parse().unwrap());
            let missing = year.missing_speeches().iter();
            let found: Vec<_> = missing.map(|one| (one.speaker.0.as_str(), one.index)).collect();
            assert_eq!(found, expected, "case {at}");
        }
    }
}
