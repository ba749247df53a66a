//! The names in a folder of the repository.

use std::ffi::OsString;
use std::fs::{self, DirEntry, FileType, ReadDir};
use std::io;
use std::path::Path;
use std::sync::mpsc::{SyncSender, TrySendError};

use super::system::canonical;
use crate::message::Message;

/// The number of names in a batch: small, so that the threads end at nearly the same time.
pub(super) const BATCH: usize = 100;

/// A batch of names with its place in the order of all.
pub(super) type Numbered = (usize, Vec<Named>);

/// A name in a folder.
pub(super) struct Named {
    /// Its day, topic and member, as a number, which is faster to compare than text.
    start: u128,
    pub(super) name: OsString,
    /// `None` if the system does not say.
    pub(super) kind: Option<FileType>,
}

impl Named {
    fn of(entry: &DirEntry) -> Self {
        let name = entry.file_name();
        let start = name.as_encoded_bytes().get(2..18).and_then(|start| start.try_into().ok());
        Self { start: start.map_or(0, u128::from_be_bytes), name, kind: entry.file_type().ok() }
    }
}

/// Sorts the names of a batch.
pub(super) fn sort(batch: &mut [Named]) {
    batch.sort_unstable_by(|a, b| a.start.cmp(&b.start).then_with(|| a.name.cmp(&b.name)));
}

/// A folder that is being listed.
pub(super) struct Listing {
    /// `None` if the folder does not exist yet, or at its end.
    entries: Option<ReadDir>,
    /// The error that ended it.
    error: Option<io::Error>,
}

impl Listing {
    pub(super) fn open(root: &Path, folder: &str) -> Result<Self, Message> {
        Ok(Self { entries: open(root, folder)?, error: None })
    }

    /// Returns the next names, in the order of the file system; none at the end.
    pub(super) fn next_batch(&mut self) -> Vec<Named> {
        let mut batch = Vec::with_capacity(BATCH);
        while batch.len() < BATCH {
            match self.entries.as_mut().and_then(Iterator::next) {
                Some(Ok(entry)) => batch.push(Named::of(&entry)),
                Some(Err(error)) => {
                    self.error = Some(error);
                    self.entries = None;
                }
                None => break,
            }
        }
        batch
    }

    /// Lists the folder to its end. Threads that wait get some names at once, because a large folder takes long to
    /// list. Returns the other names in batches, sorted so that the records are nearly in order.
    pub(super) fn rest(&mut self, first: Vec<Named>, waiting: &SyncSender<Numbered>) -> Vec<Numbered> {
        let (mut names, mut given) = (first, 0);
        loop {
            let batch = self.next_batch();
            if batch.is_empty() {
                break;
            }
            match waiting.try_send((given, batch)) {
                Ok(()) => given += 1,
                Err(TrySendError::Full((_, batch)) | TrySendError::Disconnected((_, batch))) => {
                    names.extend(batch);
                }
            }
        }
        names.sort_unstable_by_key(|named| named.start);
        let count = names.len().div_ceil(BATCH);
        let mut names = names.into_iter();
        // Each batch has memory of its own: what is read is not needed any more.
        (given..).map(|number| (number, names.by_ref().take(BATCH).collect())).take(count).collect()
    }

    /// Returns the error that ended the listing, if there was one.
    pub(super) fn error(self) -> Option<Message> {
        self.error.as_ref().map(unreadable)
    }
}

/// Lists a folder of the repository; empty if it does not exist yet.
pub(super) fn entries(root: &Path, folder: &str) -> Result<Vec<DirEntry>, Message> {
    let entries = open(root, folder)?.into_iter().flatten();
    entries.map(|entry| entry.map_err(|error| unreadable(&error))).collect()
}

/// Opens a folder of the repository; `None` if it does not exist yet.
fn open(root: &Path, folder: &str) -> Result<Option<ReadDir>, Message> {
    let path = root.join(folder);
    match canonical(&path) {
        Ok(real) if real == path => fs::read_dir(&path).map(Some).map_err(|error| unreadable(&error)),
        Ok(_) => Err(Message::new("outside-folder")),
        Err(error) if error.kind() == io::ErrorKind::NotFound && !path.is_symlink() => Ok(None),
        Err(_) if path.is_symlink() => Err(Message::new("outside-folder")),
        Err(error) => Err(unreadable(&error)),
    }
}

/// Returns the message for a file or folder that the system does not let us read.
pub(super) fn unreadable(error: &io::Error) -> Message {
    Message::new("unreadable-file").with("reason", super::read::reason(error))
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::sync_channel;
    use std::thread;

    use super::*;
    use crate::store::system::link;

    #[test]
    fn a_folder_is_empty_before_it_exists_and_refused_if_it_is_a_link() {
        let place = tempfile::tempdir().unwrap();
        let root = canonical(place.path()).unwrap();
        let refused = |folder: &str| Listing::open(&root, folder).err().map(|message| message.id);
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

    #[test]
    fn each_name_is_in_one_batch_whether_a_thread_waits_or_not() {
        let place = tempfile::tempdir().unwrap();
        let root = canonical(place.path()).unwrap();
        let mut expected: Vec<String> =
            (0..3 * BATCH + 7).map(|at| format!("2026-{:02}-01-t{at:04}.yaml", at % 12 + 1)).collect();
        for name in &expected {
            fs::write(root.join(name), "").unwrap();
        }
        expected.sort();
        for waits in [false, true] {
            let (sender, receiver) = sync_channel(0);
            let mut batches = thread::scope(|scope| {
                let waiting = scope.spawn(move || if waits { receiver.iter().collect() } else { Vec::new() });
                let mut listing = Listing::open(&root, "").unwrap();
                let first = listing.next_batch();
                assert_eq!(first.len(), BATCH);
                let rest = listing.rest(first, &sender);
                drop(sender);
                let mut batches: Vec<Numbered> = waiting.join().unwrap();
                batches.extend(rest);
                assert!(listing.error().is_none());
                batches
            });
            assert!(batches.iter().map(|(number, _)| *number).eq(0..batches.len()));
            let sorted = batches.iter_mut().flat_map(|(_, batch)| {
                sort(batch);
                batch.iter().map(|named| named.name.to_str().unwrap().to_owned())
            });
            let mut sorted: Vec<String> = sorted.collect();
            if waits {
                sorted.sort();
            }
            assert_eq!(sorted, expected, "{waits}");
        }
    }
}
