//! Writes records: complete or absent, and never over another.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use super::emit::{text_block, to_yaml};
use super::folder::name_for;
use super::read::reason;
use super::repository::{file_of, folder};
use super::whole::{Existing, refuse_links, write_whole};
use crate::domain::note::Note;
use crate::domain::record::{Record, RecordId, Stamp, is_plain};
use crate::message::Message;

/// A recorded record.
#[derive(Debug, Clone)]
pub(crate) struct Filing {
    pub id: RecordId,
    /// The file, relative to the root of the repository.
    pub file: String,
}

/// Writes a record of the year.
pub(crate) fn file_record<T: Record>(
    root: &Path,
    year: i32,
    stamp: &Stamp,
    record: &T,
) -> Result<Filing, Message> {
    file_bytes(root, year, record, &yaml(stamp, record)?)
}

/// Writes a note with its text.
pub(crate) fn file_note(
    root: &Path,
    year: i32,
    stamp: &Stamp,
    note: &Note,
    text: &str,
) -> Result<Filing, Message> {
    file_bytes(root, year, note, &(yaml(stamp, note)? + &text_block(text)))
}

fn yaml<T: Record>(stamp: &Stamp, record: &T) -> Result<String, Message> {
    to_yaml(stamp)
        .and_then(|yaml| Ok(yaml + &to_yaml(record)?))
        .map_err(|error| Message::new("cannot-write").with("file", "-").with("reason", error.to_string()))
}

fn file_bytes<T: Record>(root: &Path, year: i32, record: &T, yaml: &str) -> Result<Filing, Message> {
    let id = name_for(record, yaml.as_bytes());
    if !is_plain(&record.what()) {
        return Err(Message::new("malformed-id").with("id", record.what()));
    }
    let file = file_of(year, T::KIND, &id);
    refuse_links(root, &root.join(folder(year, T::KIND)))?;
    place(&root.join(&file), yaml.as_bytes()).map_err(|error| {
        Message::new("cannot-write").with("file", file.as_str()).with("reason", reason(&error))
    })?;
    Ok(Filing { id, file })
}

/// Writes the file and creates its folder. The same name means the same bytes, so an existing file is
/// already recorded.
pub(super) fn place(path: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::create_dir_all(path.parent().unwrap_or(path))?;
    match write_whole(path, Existing::Keep, |file| file.write_all(bytes)) {
        Err(taken) if taken.kind() == io::ErrorKind::AlreadyExists && fs::read(path)? == bytes => Ok(()),
        written => written,
    }
}
