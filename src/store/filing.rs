//! Filing a record: complete or not at all, and never over another.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::Builder;

use super::emit::{text_block, to_yaml};
use super::folder::{file_of, folder, name_for};
use super::read::reason;
use crate::domain::note::Note;
use crate::domain::record::{Record, RecordId, is_plain};
use crate::message::{Message, Value};

/// How the name of a file begins that is still being written; a repository tells git to ignore these.
pub const ASIDE: &str = ".filing-";

/// A record as filed.
#[derive(Debug, Clone)]
pub struct Filing {
    /// Its name.
    pub id: RecordId,
    /// Its file, relative to the repository's root.
    pub file: String,
}

/// Files a record of the year.
///
/// # Errors
/// `cannot-write` with the system's reason; then nothing was written.
pub fn file_record<T: Record>(root: &Path, year: i32, record: &T) -> Result<Filing, Message> {
    file_bytes(root, year, record, &yaml(record)?)
}

/// Files a note with its text.
///
/// # Errors
/// As [`file_record`].
pub fn file_note(root: &Path, year: i32, note: &Note, text: &str) -> Result<Filing, Message> {
    file_bytes(root, year, note, &(yaml(note)? + &text_block(text)))
}

fn yaml<T: Record>(record: &T) -> Result<String, Message> {
    to_yaml(record)
        .map_err(|error| Message::new("cannot-write").with("file", "-").with("reason", error.to_string()))
}

fn file_bytes<T: Record>(root: &Path, year: i32, record: &T, yaml: &str) -> Result<Filing, Message> {
    let id = name_for(record, yaml.as_bytes());
    if !is_plain(&record.what()) {
        return Err(Message::new("malformed-id").with("id", record.what()));
    }
    let file = file_of(year, T::KIND, &id);
    let folder = root.join(folder(year, T::KIND));
    refuse_links(root, &folder)?;
    place(&folder, &root.join(&file), yaml.as_bytes()).map_err(|error| {
        Message::new("cannot-write").with("file", file.as_str()).with("reason", reason(&error))
    })?;
    Ok(Filing { id, file })
}

/// A file lies where its path says: nothing is written through a link.
///
/// # Errors
/// `cannot-write`: `folder`, or one between it and `root`, is a link.
pub(super) fn refuse_links(root: &Path, folder: &Path) -> Result<(), Message> {
    let inside = folder.ancestors().take_while(|above| *above != root);
    match inside.filter(|above| above.is_symlink()).last() {
        Some(link) => {
            let reason = Value::Word("io-link".to_owned());
            let name = link.strip_prefix(root).unwrap_or(link).display().to_string();
            Err(Message::new("cannot-write").with("file", name).with("reason", reason))
        }
        None => Ok(()),
    }
}

/// Writes aside in the same folder, syncs, and links into place unless the name is taken: the same
/// name is the same bytes, so a taken name means that the record is filed already.
pub(super) fn place(folder: &Path, path: &PathBuf, bytes: &[u8]) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let mut aside = Builder::new().prefix(ASIDE).tempfile_in(folder)?;
    aside.write_all(bytes)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        aside.as_file().set_permissions(fs::Permissions::from_mode(0o644))?;
    }
    aside.as_file().sync_all()?;
    match aside.persist_noclobber(path) {
        Ok(_) => {}
        Err(taken) if taken.error.kind() == io::ErrorKind::AlreadyExists => {
            if fs::read(path)? != bytes {
                return Err(taken.error);
            }
        }
        Err(refused) => return Err(refused.error),
    }
    sync_folder(folder)
}

/// Makes the new name last through a loss of power, where the system can.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
