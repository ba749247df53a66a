//! Writes records: complete or absent, and never over another.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use super::emit::{text_block, to_yaml};
use super::journal;
use super::read::{Limit, read_bounded, reason};
use super::record_name::name_for;
use super::repository::{file_of, folder};
use super::smuggled::refused;
use super::whole::{Existing, Placed, clear_leftovers, make_folder, refuse_links, turn, write_whole};
use crate::domain::note::Note;
use crate::domain::record::{Kind, Record, RecordId, Stamp, is_plain};
use crate::message::Message;
use crate::text::is_smuggled;

/// A recorded record.
#[derive(Debug, Clone)]
pub(crate) struct Filing {
    pub id: RecordId,
    /// The file, relative to the root of the repository.
    pub file: String,
    pub kind: Kind,
    /// The record that it replaces.
    pub amends: Option<RecordId>,
    /// `true` if the same content was recorded before, so that nothing was written.
    pub known: bool,
}

impl Filing {
    /// Returns the filing of a record that exists already.
    pub(crate) fn known(year: i32, kind: Kind, id: &RecordId) -> Self {
        Self { id: id.clone(), file: file_of(year, kind, id), kind, amends: None, known: true }
    }
}

pub(crate) fn file_record<T: Record>(
    root: &Path,
    year: i32,
    stamp: &Stamp,
    record: &T,
) -> Result<Filing, Message> {
    file_bytes(root, year, stamp, record, &yaml(stamp, record)?)
}

pub(crate) fn file_note(
    root: &Path,
    year: i32,
    stamp: &Stamp,
    note: &Note,
    text: &str,
) -> Result<Filing, Message> {
    let record = yaml(stamp, note)? + &text_block(text);
    // A record that is too large could never be read again.
    if record.len() as u64 > Limit::RECORD.0 {
        return Err(Message::new("note-too-large").with("limit", "1 MB"));
    }
    file_bytes(root, year, stamp, note, &record)
}

/// Returns the YAML of a record. Values with hidden characters are refused, as `hidden-characters` would
/// report them.
fn yaml<T: Record>(stamp: &Stamp, record: &T) -> Result<String, Message> {
    refuse_hidden(stamp)?;
    refuse_hidden(record)?;
    to_yaml(stamp)
        .and_then(|yaml| Ok(yaml + &to_yaml(record)?))
        .map_err(|error| Message::new("cannot-write").with("file", "-").with("reason", error.to_string()))
}

fn refuse_hidden(value: &impl serde::Serialize) -> Result<(), Message> {
    let Ok(serde_json::Value::Object(fields)) = serde_json::to_value(value) else { return Ok(()) };
    for (key, value) in fields {
        let texts = match &value {
            serde_json::Value::Array(items) => items.as_slice(),
            single => std::slice::from_ref(single),
        };
        let mut texts = texts.iter().filter_map(serde_json::Value::as_str);
        if let Some(text) = texts.find(|text| text.contains(is_smuggled)) {
            return Err(refused(&key, text));
        }
    }
    Ok(())
}

fn file_bytes<T: Record>(
    root: &Path,
    year: i32,
    stamp: &Stamp,
    record: &T,
    yaml: &str,
) -> Result<Filing, Message> {
    let id = name_for(record, yaml.as_bytes());
    if !is_plain(&record.what()) {
        return Err(Message::new("malformed-id").with("id", record.what()));
    }
    let file = file_of(year, T::KIND, &id);
    let filing = |id, file, known| Filing { id, file, kind: T::KIND, amends: stamp.amends.clone(), known };
    let folder = root.join(folder(year, T::KIND));
    refuse_links(root, &folder)?;
    let cannot = |error: &io::Error| {
        Message::new("cannot-write").with("file", file.as_str()).with("reason", reason(error))
    };
    let made = make_folder(&folder).map_err(|error| cannot(&error))?;
    let turn = turn(&folder);
    if let Some(id) = repeated(&folder, &id, yaml).filter(|id| !is_retracted(root, year, id)) {
        return Ok(Filing { amends: stamp.amends.clone(), ..Filing::known(year, T::KIND, &id) });
    }
    let placed = place(&root.join(&file), yaml.as_bytes()).map_err(|error| cannot(&error))?;
    drop(turn);
    journal::note(&file, made.unsynced.or(placed.unsynced).as_ref());
    Ok(filing(id, file, false))
}

/// Returns the record with the same content as `yaml` except for the time of recording, unless a later
/// record of the same date and subject differs: the command was repeated.
fn repeated(folder: &Path, id: &RecordId, yaml: &str) -> Option<RecordId> {
    let (_, said) = after_moment(yaml)?;
    let stem = id.0.strip_suffix(id.hash())?;
    let names = fs::read_dir(folder).ok()?.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    let alike = names.filter(|name| name.strip_prefix(stem).is_some_and(|rest| !rest.contains('-')));
    let filed = alike.filter_map(|name| {
        let bytes = read_bounded(&folder.join(&name), Limit::RECORD).ok()?;
        let (recorded, other) = after_moment(std::str::from_utf8(&bytes).ok()?)?;
        Some((recorded.to_owned(), other == said, name.strip_suffix(".yaml")?.to_owned()))
    });
    let (_, same, name) = filed.max()?;
    same.then(|| RecordId::new(name))
}

/// Splits the text of a record after its first line, the time of recording.
fn after_moment(yaml: &str) -> Option<(&str, &str)> {
    yaml.split_once('\n').filter(|(first, _)| first.starts_with("recorded: "))
}

/// Returns `true` if a retraction refers to the record: its file name contains digits of the hash.
fn is_retracted(root: &Path, year: i32, id: &RecordId) -> bool {
    let digits = format!("-{}-", &id.hash()[..RecordId::SHORT_DIGITS.min(id.hash().len())]);
    let retractions = fs::read_dir(root.join(folder(year, Kind::Retractions)));
    retractions.is_ok_and(|entries| {
        entries.flatten().any(|entry| entry.file_name().to_string_lossy().contains(&digits))
    })
}

/// Writes the file and creates its folder. The same name means the same bytes, so an existing file is
/// already recorded.
pub(super) fn place(path: &Path, bytes: &[u8]) -> io::Result<Placed> {
    let folder = path.parent().unwrap_or(path);
    let made = make_folder(folder)?;
    clear_leftovers(folder);
    match write_whole(path, Existing::Keep, |file| file.write_all(bytes)) {
        Err(taken) if taken.kind() == io::ErrorKind::AlreadyExists && fs::read(path)? == bytes => Ok(made),
        Err(error) => Err(error),
        Ok(placed) => Ok(Placed { unsynced: made.unsynced.or(placed.unsynced) }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{day, note, on_leave, stamp};
    use crate::domain::leave::Leave;
    use crate::domain::note::NoteKind;
    use crate::domain::retraction::Retraction;

    #[test]
    fn the_same_bytes_are_in_place_already_and_other_bytes_are_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("notes/a.yaml");
        assert!(place(&file, b"one").is_ok());
        assert!(place(&file, b"one").is_ok());
        assert_eq!(place(&file, b"two").unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&file).unwrap(), b"one");
    }

    #[test]
    fn a_repeated_record_is_filed_once_unless_it_was_changed_or_retracted_since() {
        let root = tempfile::tempdir().unwrap();
        let at = |minute: u32| stamp(&format!("2026-03-01T09:{minute:02}:00+08:00"));
        let file = |minute, cause: &str| {
            let leave =
                Leave { cause: cause.to_owned(), ..on_leave("2026-03-12-t01-0123456789abcdef", "m01") };
            file_record(root.path(), 2026, &at(minute), &leave).unwrap()
        };
        let first = file(0, "出差");
        let again = file(1, "出差");
        assert_eq!((first.known, again.known, &again.id), (false, true, &first.id));
        assert!(!file(2, "开会").known);
        let changed_back = file(3, "出差");
        assert_eq!((changed_back.known, file(4, "出差").known), (false, true));
        let retraction = Retraction { date: day("2026-03-01"), retracts: changed_back.id, amended: None };
        file_record(root.path(), 2026, &at(5), &retraction).unwrap();
        assert!(!file(6, "出差").known);
    }

    #[test]
    fn a_note_is_filed_only_if_it_can_be_read_again() {
        let root = tempfile::tempdir().unwrap();
        let note = note(NoteKind::Note, "m01", "2026-03-12");
        let at = stamp("2026-03-12T12:00:00+08:00");
        let file = |characters| file_note(root.path(), 2026, &at, &note, &("a".repeat(characters) + "\n"));
        let size = |filing: &Filing| root.path().join(&filing.file).metadata().unwrap().len();
        let most = usize::try_from(Limit::RECORD.0 - size(&file(1).unwrap())).unwrap() + 1;
        assert_eq!(size(&file(most).unwrap()), Limit::RECORD.0);
        assert_eq!(file(most + 1).unwrap_err().id, "note-too-large");
        assert_eq!(file(2 * most).unwrap_err().id, "note-too-large");
    }
}
