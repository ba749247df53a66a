//! Writes the files of a new repository.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::read::reason;
use crate::message::Message;

/// A file of a new repository.
#[derive(Debug, Clone)]
pub(crate) struct SeedFile {
    name: String,
    content: String,
}

impl SeedFile {
    /// Creates a file with a path relative to the root of the repository.
    pub(crate) fn new(name: impl Into<String>, content: impl Into<String>) -> Self {
        Self { name: name.into(), content: content.into() }
    }
}

/// Writes the files that do not exist yet and returns their names; existing files are not changed.
pub(crate) fn lay_down(root: &Path, files: &[SeedFile]) -> Result<Vec<String>, Message> {
    let mut written = Vec::new();
    let mut made = Vec::new();
    for file in files {
        match write_new(&root.join(&file.name), &file.content, &mut made) {
            Ok(()) => written.push(file.name.clone()),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => {
                take_back(&made);
                let message = Message::new("cannot-write").with("file", file.name.as_str());
                return Err(message.with("reason", reason(&error)));
            }
        }
    }
    Ok(written)
}

/// Writes a file and creates its folders; adds everything created to `made`, in order.
fn write_new(path: &Path, content: &str, made: &mut Vec<PathBuf>) -> io::Result<()> {
    let above = path.ancestors().skip(1).take_while(|folder| !folder.as_os_str().is_empty());
    let missing: Vec<&Path> = above.take_while(|folder| !folder.exists()).collect();
    for folder in missing.into_iter().rev() {
        fs::create_dir(folder)?;
        made.push(folder.to_owned());
    }
    let mut file = fs::OpenOptions::new().write(true).create_new(true).open(path)?;
    made.push(path.to_owned());
    file.write_all(content.as_bytes())
}

/// Files that cannot be removed again are reported by the original error.
fn take_back(made: &[PathBuf]) {
    for path in made.iter().rev() {
        let _ = if path.is_dir() { fs::remove_dir(path) } else { fs::remove_file(path) };
    }
}
