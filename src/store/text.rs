//! The text of a note, read only on demand.

use std::path::Path;

use serde::Deserialize;

use super::parse::{Complaint, Document, document};
use super::read::{Limit, read_bounded};
use super::repository::file_of;
use crate::domain::record::{Kind, Record, RecordId};
use crate::domain::stamped::Stamped;
use crate::message::Message;

#[derive(Deserialize)]
struct WithText {
    #[serde(default)]
    text: String,
}

/// Reads the text of the note with that id.
pub(crate) fn note_text(root: &Path, year: i32, id: &RecordId) -> Result<String, Message> {
    let mut bytes = Vec::new();
    read_bounded(&root.join(file_of(year, Kind::Notes, id)), Limit::RECORD, &mut bytes)?;
    let content = std::str::from_utf8(&bytes).map_err(|_| Message::new("not-utf8"))?;
    document(&bytes).and_then(|document| document.guard_head()).map_err(|(message, _)| message)?;
    serde_yaml::from_str::<WithText>(content.trim_start_matches('\u{feff}'))
        .map(|note| note.text)
        .map_err(|error| super::explain::complaint(&error.to_string()))
}

/// Reads a note whose text is not a block at the end, as another program may write it.
pub(super) fn whole_note<T: Record>(document: &Document<'_>) -> Result<Stamped<T>, Complaint> {
    let mut fields: serde_yaml::Mapping = document.record()?;
    let text = fields.remove("text");
    let text = text.as_ref().and_then(serde_yaml::Value::as_str).unwrap_or_default();
    let mut note: Stamped<T> = serde_yaml::from_value(fields.into())
        .map_err(|error| (super::explain::complaint(&error.to_string()), None))?;
    note.record.count_text(text.chars().filter(|c| !c.is_whitespace()).count());
    Ok(note)
}
