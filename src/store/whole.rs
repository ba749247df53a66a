//! Writes a file completely or not at all: to a temporary file in the same folder, synced, and moved to
//! its name.

use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::{Builder, NamedTempFile};

use super::system::{self, slashed};
use crate::message::{Message, Value};

pub(super) use super::system::sync;

/// The prefix of temporary files; git ignores them in a repository.
pub(crate) const ASIDE: &str = ".filing-";

/// The age from which a temporary file is a leftover of a killed process.
const LEFTOVER: Duration = Duration::from_secs(24 * 60 * 60);

/// The longest time that a writer waits for another one.
const PATIENCE: Duration = Duration::from_secs(10);

/// The treatment of an existing file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Existing {
    /// It stays, and nothing is written.
    Keep,
    /// It is replaced; the new file keeps its permissions.
    Replace,
}

/// A written file, with the error if the system could not make its name permanent.
#[derive(Debug, Default)]
pub(crate) struct Placed {
    pub unsynced: Option<io::Error>,
}

/// Writes the file that `fill` fills; its folder must exist. After an error the file is unchanged.
pub(crate) fn write_whole(
    path: &Path,
    existing: Existing,
    fill: impl FnOnce(&mut File) -> io::Result<()>,
) -> io::Result<Placed> {
    let folder = folder_of(path);
    let before = version(path);
    let mut aside = aside(folder)?;
    fill(aside.as_file_mut())?;
    if let (Existing::Replace, Ok(known)) = (existing, fs::metadata(path)) {
        aside.as_file().set_permissions(system::plain(known.permissions()))?;
    }
    aside.as_file().sync_all()?;
    let moved = match existing {
        Existing::Keep => aside.persist_noclobber(path),
        Existing::Replace if version(path) != before => return Err(io::ErrorKind::ResourceBusy.into()),
        Existing::Replace => aside.persist(path),
    };
    moved.map_err(|refused| refused.error)?;
    Ok(Placed { unsynced: sync(folder).err() })
}

/// Replaces a file that the caller read as `before`, empty if it did not exist. Fails with
/// `ResourceBusy` if another program has changed it since.
pub(super) fn replace(path: &Path, before: &[u8], after: &[u8]) -> io::Result<Placed> {
    let folder = path.parent().unwrap_or(path);
    let made = make_folder(folder)?;
    let turn = turn(folder);
    clear_leftovers(folder);
    let now = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        Err(error) => return Err(error),
    };
    if now != before {
        return Err(io::ErrorKind::ResourceBusy.into());
    }
    let placed = write_whole(path, Existing::Replace, |file| file.write_all(after))?;
    drop(turn);
    Ok(Placed { unsynced: made.unsynced.or(placed.unsynced) })
}

/// Waits for the other writers of a folder, and makes later ones wait until the result is dropped.
/// `None` if the file system has no such locks or another writer does not finish. Files are complete
/// even then; only two changes at the same instant may miss each other.
pub(super) fn turn(folder: &Path) -> Option<File> {
    turn_within(PATIENCE, folder)
}

fn turn_within(patience: Duration, folder: &Path) -> Option<File> {
    let lock = system::to_lock(folder).ok()?;
    let begun = Instant::now();
    loop {
        match lock.try_lock() {
            Ok(()) => return Some(lock),
            Err(TryLockError::WouldBlock) if begun.elapsed() < patience => sleep(Duration::from_millis(5)),
            Err(_) => return None,
        }
    }
}

/// Returns the folder that a path is in; the one of a bare name is the current folder.
pub(crate) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Creates a folder with its parents and syncs the parent of each new one.
pub(crate) fn make_folder(folder: &Path) -> io::Result<Placed> {
    let above = folder.ancestors().take_while(|folder| !folder.as_os_str().is_empty());
    let missing: Vec<&Path> = above.take_while(|folder| !folder.exists()).collect();
    let mut unsynced = None;
    for folder in missing.into_iter().rev() {
        match fs::create_dir(folder) {
            Err(error) if !folder.is_dir() => return Err(error),
            _ => {}
        }
        unsynced = unsynced.or(sync(folder_of(folder)).err());
    }
    Ok(Placed { unsynced })
}

/// Removes temporary files that killed processes left.
pub(super) fn clear_leftovers(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten().filter(|entry| is_aside(&entry.file_name().to_string_lossy())) {
        let is_old = |known: fs::Metadata| {
            known.is_file() && known.modified().is_ok_and(|at| at.elapsed().is_ok_and(|age| age > LEFTOVER))
        };
        if entry.metadata().is_ok_and(is_old) {
            let _ = fs::remove_file(entry.path()); // the next filing tries again
        }
    }
}

fn is_aside(name: &str) -> bool {
    name.starts_with(ASIDE)
}

/// Returns size and time of change, which differ between versions of a file.
fn version(path: &Path) -> Option<(u64, std::time::SystemTime)> {
    let known = fs::metadata(path).ok()?;
    Some((known.len(), known.modified().ok()?))
}

/// Creates a temporary file with the permissions of a new file.
fn aside(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    system::as_new_files(builder.prefix(ASIDE));
    builder.tempfile_in(folder)
}

/// Refuses links below `root`: a file of the repository is where its path says.
pub(super) fn refuse_links(root: &Path, folder: &Path) -> Result<(), Message> {
    let inside = folder.ancestors().take_while(|above| *above != root);
    match inside.filter(|above| above.is_symlink()).last() {
        Some(link) => {
            let reason = Value::Word("io-link".to_owned());
            let name = slashed(link.strip_prefix(root).unwrap_or(link));
            Err(Message::new("cannot-write").with("file", name).with("reason", reason))
        }
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_only_where_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("通知.docx");
        let write =
            |text: &str, existing| write_whole(&path, existing, |file| file.write_all(text.as_bytes()));
        let held = || fs::read_to_string(&path).unwrap();
        write("one", Existing::Keep).unwrap();
        assert_eq!(write("two", Existing::Keep).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(held(), "one");
        write("two", Existing::Replace).unwrap();
        assert_eq!(held(), "two");
        let failed = write_whole(&path, Existing::Replace, |_| Err(io::ErrorKind::StorageFull.into()));
        assert_eq!((failed.unwrap_err().kind(), held().as_str()), (io::ErrorKind::StorageFull, "two"));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left aside");
    }

    #[test]
    fn a_change_by_somebody_else_is_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan/roster.toml");
        replace(&path, b"", b"one").unwrap();
        assert_eq!(replace(&path, b"", b"two").unwrap_err().kind(), io::ErrorKind::ResourceBusy);
        assert_eq!(fs::read(&path).unwrap(), b"one");
        replace(&path, b"one", b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
    }

    #[test]
    fn only_old_leftovers_are_removed() {
        let folder = tempfile::tempdir().unwrap();
        let named = |name: &str| folder.path().join(name);
        let old = std::time::SystemTime::now() - LEFTOVER - Duration::from_secs(60);
        for (name, at) in [(".filing-aaaaaa", Some(old)), (".filing-bbbbbb", None), ("a.yaml", Some(old))] {
            let file = File::create(named(name)).unwrap();
            file.set_modified(at.unwrap_or_else(std::time::SystemTime::now)).unwrap();
        }
        clear_leftovers(folder.path());
        let left = |name: &str| named(name).exists();
        assert_eq!((left(".filing-aaaaaa"), left(".filing-bbbbbb"), left("a.yaml")), (false, true, true));
    }

    #[test]
    fn a_writer_waits_for_another_one_but_not_forever() {
        let folder = tempfile::tempdir().unwrap();
        let held = turn(folder.path()).unwrap();
        assert!(turn_within(Duration::from_millis(20), folder.path()).is_none());
        std::thread::scope(|scope| {
            let next = scope.spawn(|| turn(folder.path()).is_some());
            sleep(Duration::from_millis(20));
            drop(held);
            assert!(next.join().unwrap());
        });
    }

    #[test]
    fn a_folder_is_made_with_all_above_it_unless_a_file_is_in_the_way() {
        let place = tempfile::tempdir().unwrap();
        let named = |name: &str| place.path().join(name);
        for name in ["a/b/c", "a/b", "d/../e"] {
            make_folder(&named(name)).unwrap();
            assert!(named(name).is_dir(), "{name}");
        }
        fs::write(named("file"), "").unwrap();
        assert!(make_folder(&named("file/f")).is_err());
    }
}
