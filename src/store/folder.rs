//! The records of one kind in one year: a folder, file by file.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::panic::resume_unwind;
use std::path::Path;
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::vec::IntoIter;

use super::fault::{Extent, Fault};
use super::leftover::is_left_by_programs;
use super::listing::{self, BATCH, Listing, Named, Numbered, unreadable};
use super::parse::{Complaint, Document, document};
use super::place::{Place, Position, Spot};
use super::read::{Buffer, Limit, OpenFolder, ReadError};
use super::read_count;
use super::record_name::{ENDING, id_in, misnamed};
use super::repository::folder;
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
    let mut listing = match Listing::open(root, &folder) {
        Ok(listing) => listing,
        Err(message) => {
            faults.push(Fault::whole(folder, message));
            return Vec::new();
        }
    };
    let first = listing.next_batch();
    let threads = threads_for(first.len());
    let (waiting, listed) = sync_channel(0);
    let listed = Mutex::new(listed);
    let reading = Mutex::new(Reading::default());
    let path = root.join(&folder);
    let work = || read_batches(&reading, &listed, &path, &folder);
    thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        let rest = listing.rest(first, &waiting);
        lock(&reading).batches = rest.into_iter();
        drop(waiting);
        work();
        for other in others {
            other.join().unwrap_or_else(|panic| resume_unwind(panic));
        }
    });
    let mut reading = reading.into_inner().unwrap_or_else(PoisonError::into_inner);
    reading.faults.sort_by(|a, b| a.place.file.cmp(&b.place.file));
    faults.append(&mut reading.faults);
    faults.extend(listing.error().map(|message| Fault::whole(folder, message)));
    reading.filed
}

/// The reading of a folder, shared by the threads.
struct Reading<T> {
    /// The names that no thread has taken yet.
    batches: IntoIter<Numbered>,
    /// The batches that are read before an earlier one.
    early: BTreeMap<usize, Batch<T>>,
    /// The number of batches added to the records.
    added: usize,
    /// The records, nearly in the order of their names.
    filed: Vec<Filed<T>>,
    faults: Vec<Fault>,
}

impl<T> Default for Reading<T> {
    fn default() -> Self {
        Self {
            batches: IntoIter::default(),
            early: BTreeMap::new(),
            added: 0,
            filed: Vec::new(),
            faults: Vec::new(),
        }
    }
}

impl<T> Reading<T> {
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

/// Returns how many threads read a folder with this many files in its first batch. A second one pays from a
/// hundred files on: reading a year's notes is half system time and half our own, and the two run in parallel.
fn threads_for(files: usize) -> usize {
    if files < BATCH {
        return 1;
    }
    thread::available_parallelism().map_or(1, usize::from).min(MOST_THREADS)
}

const MOST_THREADS: usize = 4;

fn lock<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Reads batches until none are left, or until the folder cannot be opened: those given while it is listed, then the
/// others.
fn read_batches<T: Record>(
    reading: &Mutex<Reading<T>>,
    listed: &Mutex<Receiver<Numbered>>,
    path: &Path,
    folder: &str,
) {
    let next = || lock(listed).recv().ok().or_else(|| lock(reading).batches.next());
    let mut reader = None;
    while let Some((number, mut names)) = next() {
        let reader = match &mut reader {
            Some(reader) => reader,
            none => match OpenFolder::open(path) {
                Ok(open) => none.insert(Reader { folder, open, buffer: Buffer::new() }),
                Err(error) => {
                    let faults = vec![Fault::whole(folder, unreadable(&error))];
                    return lock(reading).add(number, Batch { filed: Vec::new(), faults });
                }
            },
        };
        listing::sort(&mut names);
        let mut batch = Batch { filed: Vec::with_capacity(names.len()), faults: Vec::new() };
        for named in names {
            batch.read(named, reader);
        }
        read_count::add(batch.filed.len());
        lock(reading).add(number, batch);
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
