//! Output files: documents, spreadsheets, exports.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::context::Context;
use crate::message::{Message, Value};
use crate::store::{folder_of, is_in_use, journal, make_folder, reason, write_whole};

pub(crate) use crate::store::Existing;

/// Returns `true` if the name of an output file means standard output.
pub(crate) fn is_standard_output(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Writes a file; it is complete or absent.
pub(crate) fn write(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), Message> {
    write_with(path, existing, |file| file.write_all(bytes))
}

/// The files that a command wrote.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct WrittenFiles {
    files: Vec<String>,
}

/// Writes files, with the folders that they need; with [`Existing::Keep`], none if one of them exists.
pub(crate) fn write_all<'t>(
    files: impl IntoIterator<Item = (PathBuf, &'t [u8])>,
    existing: Existing,
) -> Result<WrittenFiles, Message> {
    let files: Vec<(PathBuf, &[u8])> = files.into_iter().collect();
    if existing == Existing::Keep
        && let Some((path, _)) = files.iter().find(|(path, _)| path.exists())
    {
        return Err(exists(path));
    }
    for (path, bytes) in &files {
        let folder = folder_of(path);
        make_folder(folder).map_err(|error| failed(folder, &error))?;
        write(path, bytes, existing)?;
    }
    Ok(WrittenFiles { files: files.iter().map(|(path, _)| path.display().to_string()).collect() })
}

impl Context {
    /// Shows which files were written.
    pub(crate) fn show_written(&mut self, written: WrittenFiles) -> anyhow::Result<()> {
        self.object(&written)?;
        self.say(&Message::new("exported").with("file", written.files.into_iter().collect::<Value>()))
    }
}

fn exists(path: &Path) -> Message {
    Message::new("output-exists").with("file", path.display().to_string())
}

fn failed(path: &Path, error: &std::io::Error) -> Message {
    let message = Message::new("output-not-written").with("file", path.display().to_string());
    if is_in_use(error) {
        return message.with("reason", reason(error));
    }
    // The error itself would name the temporary file.
    message.with("reason", reason(&std::io::Error::from(error.kind())))
}

/// Like [`write()`], for a file too large for memory: `fill` writes it.
pub(crate) fn write_with(
    path: &Path,
    existing: Existing,
    fill: impl FnOnce(&mut File) -> std::io::Result<()>,
) -> Result<(), Message> {
    if existing == Existing::Keep && path.exists() {
        return Err(exists(path));
    }
    let folder = folder_of(path);
    if !folder.is_dir() {
        return Err(Message::new("output-no-folder").with("folder", folder.display().to_string()));
    }
    let placed = write_whole(path, existing, fill).map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => exists(path),
        std::io::ErrorKind::ResourceBusy => {
            Message::new("changed-meanwhile").with("file", path.display().to_string())
        }
        _ => failed(path, &error),
    })?;
    journal::note(&path.display().to_string(), placed.unsynced.as_ref());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Lang, Words};

    #[test]
    fn a_folder_that_is_not_there_is_said_to_be_the_fault() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("none").join("a.txt");
        assert_eq!(write(&path, b"", Existing::Replace).unwrap_err().id, "output-no-folder");
    }

    #[test]
    fn common_errors_of_the_system_are_in_the_language_of_the_user() {
        use std::io::ErrorKind::*;
        let words = Words::new(Lang::Chinese);
        for (kind, expected) in [
            (NotFound, "文件不存在"),
            (PermissionDenied, "没有权限"),
            (AlreadyExists, "同名文件已存在"),
            (StorageFull, "磁盘已满"),
            (QuotaExceeded, "磁盘已满"),
            (FileTooLarge, "磁盘已满"),
            (ReadOnlyFilesystem, "磁盘只读"),
            (IsADirectory, "是文件夹，不是文件"),
            (NotADirectory, "路径中有一段不是文件夹"),
        ] {
            let message = Message::new("unreadable-file").with("reason", reason(&kind.into()));
            assert!(words.say(&message).contains(expected), "{}", words.say(&message));
        }
    }
}
