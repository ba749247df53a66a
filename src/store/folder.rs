//! The records of one kind in one year: a folder, file by file.

use std::fs::{self, DirEntry, FileType};
use std::io;
use std::panic::resume_unwind;
use std::path::Path;
use std::thread;

use sha2::{Digest, Sha256};

use super::fault::{Extent, Fault};
use super::leftover::is_left_by_programs;
use super::parse::{Complaint, Document, document};
use super::place::{Place, Position, Spot};
use super::read::{Buffer, Limit, OpenFolder, ReadError};
use super::repository::folder;
use super::system::canonical;
use crate::domain::history::sort;
use crate::domain::record::{Filed, Record, RecordId};
use crate::domain::stamped::Stamped;
use crate::message::Message;
use crate::text::hex;

/// Returns the first hex digits of the SHA-256 of a record's bytes.
pub(super) fn hash_of(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes)[..RecordId::HASH_DIGITS / 2])
}

/// Reads a record. Its text, if the kind has one, is only counted and digested.
fn load<T: Record>(document: &Document<'_>) -> Result<Stamped<T>, Complaint> {
    match document.block() {
        Some(_) if !T::HAS_TEXT => Err(document.unknown_text()),
        None if T::HAS_TEXT => super::text::whole_note(document),
        None => document.record(),
        Some(text) => {
            let mut read: Stamped<T> = document.record()?;
            read.record.take_text(text.characters, text.digest);
            Ok(read)
        }
    }
}

/// Reads every record of a kind; unreadable files become errors, and the rest loads.
pub(super) fn read_folder<T: Record>(root: &Path, year: i32, faults: &mut Vec<Fault>) -> Vec<Filed<T>> {
    let folder = folder(year, T::KIND);
    let entries = entries(root, &folder).unwrap_or_else(|message| {
        faults.push(Fault::whole(folder.clone(), message));
        Vec::new()
    });
    let mut portions = entries.chunks(portion(entries.len()));
    let first = portions.next().unwrap_or_default();
    let path = root.join(&folder);
    thread::scope(|scope| {
        let (path, folder) = (path.as_path(), folder.as_str());
        let others: Vec<_> =
            portions.map(|others| scope.spawn(move || read_entries(others, path, folder))).collect();
        let (mut filed, more) = read_entries(first, path, folder);
        faults.extend(more);
        for other in others {
            let (others, more) = other.join().unwrap_or_else(|panic| resume_unwind(panic));
            filed.extend(others);
            faults.extend(more);
        }
        filed
    })
}

/// Lists a folder of the repository; empty if it does not exist yet.
pub(super) fn entries(root: &Path, folder: &str) -> Result<Vec<DirEntry>, Message> {
    let path = root.join(folder);
    let unreadable =
        |error: io::Error| Message::new("unreadable-file").with("reason", super::read::reason(&error));
    match canonical(&path) {
        Ok(real) if real == path => fs::read_dir(&path).and_then(Iterator::collect).map_err(unreadable),
        Ok(_) => Err(Message::new("outside-folder")),
        Err(error) if error.kind() == io::ErrorKind::NotFound && !path.is_symlink() => Ok(Vec::new()),
        Err(_) if path.is_symlink() => Err(Message::new("outside-folder")),
        Err(error) => Err(unreadable(error)),
    }
}

/// Returns how many files one thread reads. A separate thread pays from some hundred files on: reading
/// a year's notes is half system time and half our own, and the two run in parallel.
fn portion(files: usize) -> usize {
    if files < 2 * WORTH_A_THREAD {
        return files.max(1);
    }
    let threads = thread::available_parallelism().map_or(1, usize::from).min(MOST_THREADS);
    files.div_ceil(threads)
}

const WORTH_A_THREAD: usize = 150;
const MOST_THREADS: usize = 4;

fn read_entries<T: Record>(entries: &[DirEntry], path: &Path, folder: &str) -> (Vec<Filed<T>>, Vec<Fault>) {
    let (mut filed, mut faults) = (Vec::with_capacity(entries.len()), Vec::new());
    if entries.is_empty() {
        return (filed, faults);
    }
    let mut reader = match OpenFolder::open(path) {
        Ok(open) => Reader { folder, open, buffer: Buffer::new() },
        Err(error) => {
            let message = Message::new("unreadable-file").with("reason", super::read::reason(&error));
            return (filed, vec![Fault::whole(folder, message)]);
        }
    };
    for entry in entries {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        match read_entry(entry, &name, &mut reader, &mut faults) {
            Ok(Some(record)) => filed.push(record),
            Ok(None) => {}
            Err((message, position)) => {
                let spot = position.map_or(Spot::Whole, Spot::Exact);
                faults.push(Fault::at(Place { file: format!("{folder}/{name}"), spot }, message));
            }
        }
    }
    sort(&mut filed);
    (filed, faults)
}

/// An open folder with what reading its files needs.
struct Reader<'a> {
    /// Its path, relative to the root.
    folder: &'a str,
    open: OpenFolder,
    buffer: Buffer,
}

fn read_entry<T: Record>(
    entry: &DirEntry,
    name: &str,
    reader: &mut Reader<'_>,
    faults: &mut Vec<Fault>,
) -> Result<Option<Filed<T>>, Complaint> {
    // Dot-files belong to git, editors, or an interrupted write.
    if name.starts_with('.') || name == "README.md" {
        return Ok(None);
    }
    let file = format!("{}/{name}", reader.folder);
    let kind = entry.file_type();
    if kind.as_ref().is_ok_and(FileType::is_symlink) {
        return Err((Message::new("outside-folder"), None));
    }
    let is_file = kind.is_ok_and(|kind| kind.is_file());
    if is_file && is_left_by_programs(name) {
        return Ok(None);
    }
    let Some(stem) = name.strip_suffix(".yaml").filter(|_| is_file) else {
        faults.push(Fault::whole(file, Message::new("stray-file")).of(Extent::Stray));
        return Ok(None);
    };
    let opened = reader.open.file(&entry.file_name()).map_err(ReadError::from);
    let read = opened.and_then(|file| reader.buffer.read(file, Limit::RECORD));
    let bytes = read.map_err(|error| (error.into(), None))?;
    let document = document(bytes)?;
    let Stamped::<T> { stamp, record } = load(&document)?;
    let hidden = document.hidden().or_else(|| document.smuggled());
    let id = RecordId::new(stem.to_owned());
    faults.extend(misnamed(&id, &record, bytes, &file));
    faults.extend(hidden.map(|at| Fault {
        message: Message::new("hidden-characters"),
        place: Place { file, spot: Spot::Exact(Position::of_bytes(bytes, at)) },
        corrected_with: Some(id.clone()),
        extent: Extent::Read,
    }));
    Ok(Some(Filed { id, stamp, record }))
}

/// Returns what is wrong with a name: it does not fit the content, or has as few digits as earlier
/// versions wrote. Such a record is read as it is, because others refer to it by that name.
fn misnamed<T: Record>(id: &RecordId, record: &T, bytes: &[u8], file: &str) -> Option<Fault> {
    let expected = name_for(record, bytes);
    if *id == expected {
        return None;
    }
    let is_short = id.hash().len() == RecordId::SHORT_DIGITS && expected.0.starts_with(&id.0);
    let (fault, extent) =
        if is_short { ("short-record-name", Extent::Harmless) } else { ("misnamed-record", Extent::Read) };
    Some(Fault::whole(file, Message::new(fault).with("expected", expected.0)).of(extent))
}

/// Returns the name of a record by its content. Ids in a plan are written by people, so characters that
/// are not safe in a file name are left out.
pub(super) fn name_for<T: Record>(record: &T, bytes: &[u8]) -> RecordId {
    let mut what = record.what();
    what.retain(|c| c.is_ascii_alphanumeric() || c == '-');
    RecordId::new(format!("{}-{what}-{}", record.day(), hash_of(bytes)))
}
