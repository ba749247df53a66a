//! The note of a speech or study note, with its text.

use super::subject::{Study, Subject};
use crate::cli::hear::{day::as_id, select};
use crate::domain::note::NoteKind;
use crate::domain::record::Kind as RecordKind;
use crate::message::{Message, Value};
use crate::office::draft::Kind;
use crate::store::note_text;

/// Finds the note that an argument names, of the kind that is asked for.
pub(super) fn writing<'a>(
    kind: Kind,
    word: Option<&str>,
    study: &Study<'_, 'a>,
) -> Result<Subject<'a>, Message> {
    let word = word.ok_or_else(|| Message::new("draft-needs-note"))?;
    let workspace = study.workspace;
    let id = select::note(&workspace.records.notes, &as_id(word, &workspace.plan, study.today)?)?;
    let note = workspace.records.notes.current_of(&id);
    let note = note.ok_or_else(|| Message::new("note-was-retracted").with("id", id.short()))?;
    match (kind, note.kind == NoteKind::Speech) {
        (Kind::Speech, false) => {
            let of_kind = study.facts.words.term(note.kind);
            return Err(Message::new("draft-note-of-other-kind").with("word", word).with("kind", of_kind));
        }
        (Kind::Note, true) => return Err(Message::new("draft-speech-is-no-note").with("word", word)),
        _ => {}
    }
    let text = note_text(&workspace.repository.root, workspace.repository.year, &note.head.id);
    let unread = |_| {
        let file: Value = [workspace.file_of(RecordKind::Notes, &note.head.id)].into_iter().collect();
        Message::new("draft-note-unread").with("file", file)
    };
    Ok(Subject::Writing(note, text.map_err(unread)?))
}
