//! Writes the files of a new repository.

use std::fs;
use std::path::Path;

use super::filing::place;
use super::journal;
use super::read::reason;
use super::whole::Placed;
use crate::message::Message;

/// A file of a new repository.
#[derive(Debug, Clone)]
pub(crate) struct SeedFile {
    name: String,
    content: String,
}

impl SeedFile {
    pub(crate) fn content(&self) -> &str {
        &self.content
    }

    /// Creates a file with a path relative to the root of the repository.
    pub(crate) fn new(name: impl Into<String>, content: impl Into<String>) -> Self {
        Self { name: name.into(), content: content.into() }
    }
}

/// Writes the files that do not exist yet and returns their names; existing files are not changed, so
/// that an interrupted run can be repeated. Removes its own files after an error.
pub(crate) fn lay_down(root: &Path, files: &[SeedFile]) -> Result<Vec<String>, Message> {
    let was_there = root.exists();
    let mut written: Vec<(&SeedFile, Placed)> = Vec::new();
    for file in files {
        let path = root.join(&file.name);
        if path.symlink_metadata().is_ok() {
            continue;
        }
        match place(&path, file.content.as_bytes()) {
            Ok(placed) => written.push((file, placed)),
            Err(error) => {
                let names: Vec<&str> = written.iter().map(|(file, _)| file.name.as_str()).collect();
                take_back(root, &names, &file.name);
                if !was_there {
                    let _ = fs::remove_dir(root);
                }
                let message = Message::new("cannot-write").with("file", shown(root, file));
                return Err(message.with("reason", reason(&error)));
            }
        }
    }
    let noted = |(file, placed): (&SeedFile, Placed)| {
        journal::note(&shown(root, file), placed.unsynced.as_ref());
        file.name.clone()
    };
    Ok(written.into_iter().map(noted).collect())
}

fn shown(root: &Path, file: &SeedFile) -> String {
    let path = root.join(&file.name);
    path.strip_prefix(".").unwrap_or(&path).display().to_string()
}

/// Removes the files and then the empty folders. Files that cannot be removed are reported by the
/// original error.
fn take_back(root: &Path, written: &[&str], failed: &str) {
    for name in written {
        let _ = fs::remove_file(root.join(name));
    }
    for name in written.iter().chain([&failed]) {
        for folder in Path::new(name).ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty()) {
            let _ = fs::remove_dir(root.join(folder));
        }
    }
}

/// Returns `true` if some of the files are missing and the others unchanged: a run was interrupted.
pub(crate) fn is_begun(root: &Path, files: &[SeedFile]) -> bool {
    let found = files.iter().map(|file| (file, fs::read(root.join(&file.name)).ok()));
    let (there, missing): (Vec<_>, Vec<_>) = found.partition(|(_, bytes)| bytes.is_some());
    let same =
        |(file, bytes): &(&SeedFile, Option<Vec<u8>>)| bytes.as_deref() == Some(file.content.as_bytes());
    !missing.is_empty() && there.iter().all(same)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_laid_down_is_taken_back_if_a_later_file_cannot_be() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("records"), "a file in place of the folder").unwrap();
        let files = ["plan/calendar/2026.toml", "plan/2026.toml", "records/README.md"]
            .map(|name| SeedFile { name: name.to_owned(), content: "-".to_owned() });
        assert_eq!(lay_down(folder.path(), &files).unwrap_err().id, "cannot-write");
        let left: Vec<_> =
            fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(left, ["records"]);
    }

    #[test]
    fn a_run_was_interrupted_if_files_are_missing_and_the_others_are_as_it_wrote_them() {
        let folder = tempfile::tempdir().unwrap();
        let files = ["a", "b"].map(|name| SeedFile::new(name, "-"));
        let begun = |contents: [Option<&str>; 2]| {
            for (file, content) in files.iter().zip(contents) {
                let path = folder.path().join(&file.name);
                content.map_or_else(|| drop(fs::remove_file(&path)), |text| fs::write(&path, text).unwrap());
            }
            is_begun(folder.path(), &files)
        };
        assert!(begun([Some("-"), None]) && begun([None, Some("-")]));
        assert!(!begun([Some("-"), Some("-")]), "it was completed");
        assert!(!begun([Some("changed"), None]), "the files are of another repository");
    }
}
