//! Output files: documents, spreadsheets, exports.

use std::fs::File;
use std::io::Write;
use std::path::Path;

use crate::message::Message;
use crate::store::{journal, reason, write_whole};

pub(crate) use crate::store::Existing;

/// Writes a file; it is complete or absent.
pub(crate) fn write(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), Message> {
    write_with(path, existing, |file| file.write_all(bytes))
}

/// Like [`write()`], for a file too large for memory: `fill` writes it.
pub(crate) fn write_with(
    path: &Path,
    existing: Existing,
    fill: impl FnOnce(&mut File) -> std::io::Result<()>,
) -> Result<(), Message> {
    let exists = || Message::new("output-exists").with("file", path.display().to_string());
    let failed = |error: &std::io::Error| {
        let message = Message::new("output-not-written").with("file", path.display().to_string());
        // The error itself would name the temporary file.
        message.with("reason", reason(&std::io::Error::from(error.kind())))
    };
    if existing == Existing::Keep && path.exists() {
        return Err(exists());
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !folder.is_dir() {
        return Err(Message::new("output-no-folder").with("folder", folder.display().to_string()));
    }
    let placed = write_whole(path, existing, fill).map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => exists(),
        std::io::ErrorKind::ResourceBusy => {
            Message::new("changed-meanwhile").with("file", path.display().to_string())
        }
        _ => failed(&error),
    })?;
    journal::note(&path.display().to_string(), placed.unsynced.as_ref());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_is_not_there_is_said_to_be_the_fault() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("none").join("a.txt");
        assert_eq!(write(&path, b"", Existing::Replace).unwrap_err().id, "output-no-folder");
    }
}
