//! The records of one kind in one year: a folder, file by file.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs::{self, DirEntry, FileType};
use std::io;
use std::panic::resume_unwind;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::vec::IntoIter;

use super::fault::{Extent, Fault};
use super::leftover::is_left_by_programs;
use super::parse::{Complaint, Document, document};
use super::place::{Place, Position, Spot};
use super::read::{Buffer, Limit, OpenFolder, ReadError};
use super::read_count;
use super::record_name::{ENDING, id_in, misnamed};
use super::repository::folder;
use super::system::canonical;
use crate::domain::record::{Filed, Record, RecordId};
use crate::domain::stamped::Stamped;
use crate::message::Message;

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
    let mut names = names(root, &folder).unwrap_or_else(|message| {
        faults.push(Fault::whole(folder.clone(), message));
        Vec::new()
    });
    names.sort_unstable_by_key(|named| named.start); // so that the records are nearly in order
    let threads = threads_for(names.len());
    let filed = Vec::with_capacity(names.len());
    let batches = batches(names).into_iter();
    let reading = Reading { batches, taken: 0, early: BTreeMap::new(), added: 0, filed, faults };
    let reading = Mutex::new(reading);
    let path = root.join(&folder);
    let work = || read_batches(&reading, &path, &folder);
    thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        work();
        for other in others {
            other.join().unwrap_or_else(|panic| resume_unwind(panic));
        }
    });
    reading.into_inner().unwrap_or_else(PoisonError::into_inner).filed
}

/// A name in a folder.
struct Named {
    /// Its day, topic and member, as a number, which is faster to compare than text.
    start: u128,
    name: OsString,
    /// `None` if the system does not say.
    kind: Option<FileType>,
}

impl Named {
    fn of(entry: &DirEntry) -> Self {
        let name = entry.file_name();
        let start = name.as_encoded_bytes().get(2..18).and_then(|start| start.try_into().ok());
        Self { start: start.map_or(0, u128::from_be_bytes), name, kind: entry.file_type().ok() }
    }
}

/// The reading of a folder, shared by the threads.
struct Reading<'a, T> {
    /// The names that no thread has taken yet.
    batches: IntoIter<Vec<Named>>,
    /// The number of batches taken.
    taken: usize,
    /// The batches that are read before an earlier one.
    early: BTreeMap<usize, Batch<T>>,
    /// The number of batches added to the records.
    added: usize,
    /// The records in the order of their names.
    filed: Vec<Filed<T>>,
    faults: &'a mut Vec<Fault>,
}

impl<T> Reading<'_, T> {
    /// Takes the next names with the number of their batch.
    fn take(&mut self) -> Option<(usize, Vec<Named>)> {
        self.taken += 1;
        Some((self.taken - 1, self.batches.next()?))
    }

    /// Adds a batch that was read. Its memory is used again for another one.
    fn add(&mut self, number: usize, batch: Batch<T>) {
        self.early.insert(number, batch);
        while let Some(batch) = self.early.remove(&self.added) {
            self.filed.extend(batch.filed);
            self.faults.extend(batch.faults);
            self.added += 1;
        }
    }
}

/// The records and errors of a batch of names.
struct Batch<T> {
    filed: Vec<Filed<T>>,
    faults: Vec<Fault>,
}

/// Lists a folder of the repository; empty if it does not exist yet.
pub(super) fn entries(root: &Path, folder: &str) -> Result<Vec<DirEntry>, Message> {
    listed(root, folder, |entry| entry)
}

/// Returns the names in a folder of the repository.
fn names(root: &Path, folder: &str) -> Result<Vec<Named>, Message> {
    listed(root, folder, |entry| Named::of(&entry))
}

fn listed<T>(root: &Path, folder: &str, of: impl Fn(DirEntry) -> T) -> Result<Vec<T>, Message> {
    let path = root.join(folder);
    let unreadable =
        |error: io::Error| Message::new("unreadable-file").with("reason", super::read::reason(&error));
    match canonical(&path) {
        Ok(real) if real == path => {
            let entries = fs::read_dir(&path).map_err(unreadable)?;
            entries.map(|entry| entry.map(&of).map_err(unreadable)).collect()
        }
        Ok(_) => Err(Message::new("outside-folder")),
        Err(error) if error.kind() == io::ErrorKind::NotFound && !path.is_symlink() => Ok(Vec::new()),
        Err(_) if path.is_symlink() => Err(Message::new("outside-folder")),
        Err(error) => Err(unreadable(error)),
    }
}

/// Returns how many threads read this many files. A second one pays from some hundred files on: reading a
/// year's notes is half system time and half our own, and the two run in parallel.
fn threads_for(files: usize) -> usize {
    if files < 2 * WORTH_A_THREAD {
        return 1;
    }
    thread::available_parallelism().map_or(1, usize::from).min(MOST_THREADS)
}

const WORTH_A_THREAD: usize = 150;
const MOST_THREADS: usize = 4;

/// The number of files that a thread takes at a time.
const BATCH: usize = 512;

/// Returns the names in batches, each with memory of its own: what is read is not needed any more.
fn batches(names: Vec<Named>) -> Vec<Vec<Named>> {
    let count = names.len().div_ceil(BATCH);
    let mut names = names.into_iter();
    (0..count).map(|_| names.by_ref().take(BATCH).collect()).collect()
}

/// Reads batches until none are left, or until the folder cannot be opened.
fn read_batches<T: Record>(reading: &Mutex<Reading<'_, T>>, path: &Path, folder: &str) {
    let shared = || reading.lock().unwrap_or_else(PoisonError::into_inner);
    let mut reader = None;
    loop {
        let Some((number, mut names)) = shared().take() else { return };
        let reader = match &mut reader {
            Some(reader) => reader,
            none => match OpenFolder::open(path) {
                Ok(open) => none.insert(Reader { folder, open, buffer: Buffer::new() }),
                Err(error) => {
                    let message = Message::new("unreadable-file").with("reason", super::read::reason(&error));
                    let faults = vec![Fault::whole(folder, message)];
                    return shared().add(number, Batch { filed: Vec::new(), faults });
                }
            },
        };
        names.sort_unstable_by(|a, b| a.start.cmp(&b.start).then_with(|| a.name.cmp(&b.name)));
        let mut batch = Batch { filed: Vec::with_capacity(names.len()), faults: Vec::new() };
        for named in names {
            batch.read(named, reader);
        }
        read_count::add(batch.filed.len());
        shared().add(number, batch);
    }
}

/// An open folder with what reading its files needs.
struct Reader<'a> {
    /// Its path, relative to the root.
    folder: &'a str,
    open: OpenFolder,
    buffer: Buffer,
}

impl<T: Record> Batch<T> {
    /// Reads a file.
    fn read(&mut self, named: Named, reader: &mut Reader<'_>) {
        let name = named.name.to_str().map_or_else(|| named.name.to_string_lossy(), Cow::Borrowed);
        match read_named(&named, &name, reader, &mut self.faults) {
            Ok(Some(Stamped { stamp, record })) => {
                self.filed.push(Filed { id: id_in(named.name), stamp, record });
            }
            Ok(None) => {}
            Err((message, position)) => {
                let spot = position.map_or(Spot::Whole, Spot::Exact);
                let file = format!("{}/{name}", reader.folder);
                self.faults.push(Fault::at(Place { file, spot }, message));
            }
        }
    }
}

/// Reads a file; `None` if it is not meant as a record.
fn read_named<T: Record>(
    named: &Named,
    name: &str,
    reader: &mut Reader<'_>,
    faults: &mut Vec<Fault>,
) -> Result<Option<Stamped<T>>, Complaint> {
    // Dot-files belong to git, editors, or an interrupted write.
    if name.starts_with('.') || name == "README.md" {
        return Ok(None);
    }
    if named.kind.is_some_and(|kind| kind.is_symlink()) {
        return Err((Message::new("outside-folder"), None));
    }
    let file = || format!("{}/{name}", reader.folder);
    let is_file = named.kind.is_some_and(|kind| kind.is_file());
    if is_file && is_left_by_programs(name) {
        return Ok(None);
    }
    let Some(stem) = name.strip_suffix(ENDING).filter(|_| is_file) else {
        faults.push(Fault::whole(file(), Message::new("stray-file")).of(Extent::Stray));
        return Ok(None);
    };
    let opened = reader.open.file(&named.name).map_err(ReadError::from);
    let read = opened.and_then(|file| reader.buffer.read(file, Limit::RECORD));
    let bytes = read.map_err(|error| (error.into(), None))?;
    let document = document(bytes)?;
    let stamped: Stamped<T> = load(&document)?;
    let hidden = document.hidden().or_else(|| document.smuggled());
    let misnamed = misnamed(stem, &stamped.record, bytes);
    faults.extend(misnamed.map(|(message, extent)| Fault::whole(file(), message).of(extent)));
    faults.extend(hidden.map(|at| Fault {
        message: Message::new("hidden-characters"),
        place: Place { file: file(), spot: Spot::Exact(Position::of_bytes(bytes, at)) },
        corrected_with: Some(RecordId::new(stem)),
        extent: Extent::Read,
    }));
    Ok(Some(stamped))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::system::link;

    #[test]
    fn a_folder_is_empty_before_it_exists_and_refused_if_it_is_a_link() {
        let place = tempfile::tempdir().unwrap();
        let root = canonical(place.path()).unwrap();
        let refused = |folder: &str| names(&root, folder).err().map(|message| message.id);
        assert_eq!(refused("records/2026/notes"), None);
        fs::create_dir(root.join("elsewhere")).unwrap();
        if link(&root.join("elsewhere"), &root.join("linked")).is_err() {
            return; // this system does not let us make links
        }
        link(Path::new("nowhere"), &root.join("dead")).unwrap();
        for folder in ["linked", "dead"] {
            assert_eq!(refused(folder), Some("outside-folder"), "{folder}");
        }
    }
}
