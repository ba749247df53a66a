//! Files that a command makes for people: documents, sheets, exports.

use std::fs::File;
use std::io::Write;
use std::path::Path;

use crate::message::Message;
use crate::store::{ASIDE, reason};

/// What becomes of a file that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Existing {
    /// It stays, and the command is refused.
    Keep,
    /// It is replaced.
    Replace,
}

/// Writes a file, complete or not at all.
///
/// # Errors
/// There is one already that is to be kept, or the folder cannot be written to.
pub(super) fn write(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), Message> {
    write_with(path, existing, |file| file.write_all(bytes))
}

/// The same for a file that is too large to be held in memory: `fill` writes it.
///
/// # Errors
/// As [`write`], or `fill` fails.
pub(super) fn write_with(
    path: &Path,
    existing: Existing,
    fill: impl FnOnce(&mut File) -> std::io::Result<()>,
) -> Result<(), Message> {
    let exists = || Message::new("output-exists").with("file", path.display().to_string());
    let failed = |error: &std::io::Error| {
        let message = Message::new("output-not-written").with("file", path.display().to_string());
        // The error itself would name the file aside, which nobody asked for.
        message.with("reason", reason(&std::io::Error::from(error.kind())))
    };
    if existing == Existing::Keep && path.exists() {
        return Err(exists());
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !folder.is_dir() {
        return Err(Message::new("output-no-folder").with("folder", folder.display().to_string()));
    }
    let mut aside = aside(folder).map_err(|error| failed(&error))?;
    fill(aside.as_file_mut()).map_err(|error| failed(&error))?;
    let persisted = match existing {
        Existing::Keep => aside.persist_noclobber(path),
        Existing::Replace => aside.persist(path),
    };
    persisted.map(drop).map_err(|error| match error.error.kind() {
        std::io::ErrorKind::AlreadyExists => exists(),
        _ => failed(&error.error),
    })
}

/// A file beside the one to be written, which others may read as they may read any new file.
fn aside(folder: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(ASIDE);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(std::fs::Permissions::from_mode(0o666)); // less what the user's mask takes away
    }
    builder.tempfile_in(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_only_where_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("通知.docx");
        let read = || std::fs::read(&path).unwrap();
        write(&path, b"one", Existing::Keep).unwrap();
        assert_eq!(write(&path, b"two", Existing::Keep).unwrap_err().id, "output-exists");
        assert_eq!(read(), b"one");
        write(&path, b"two", Existing::Replace).unwrap();
        assert_eq!(read(), b"two");
        let left = std::fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(left, 1, "nothing is left aside");
    }

    #[test]
    fn a_folder_that_is_not_there_is_said_to_be_the_fault() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("none").join("a.txt");
        assert_eq!(write(&path, b"", Existing::Replace).unwrap_err().id, "output-no-folder");
    }
}
