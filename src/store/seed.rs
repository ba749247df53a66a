//! Laying down the files of a new repository.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use super::read::reason;
use crate::message::Message;

/// A file of a new repository.
#[derive(Debug, Clone)]
pub struct SeedFile {
    name: String,
    content: String,
}

impl SeedFile {
    /// A file by its name, relative to the repository's root.
    #[must_use]
    pub fn new(name: impl Into<String>, content: impl Into<String>) -> Self {
        Self { name: name.into(), content: content.into() }
    }
}

/// Writes the files that are not there yet and tells which; one that is there is left as it is.
///
/// # Errors
/// `cannot-write` with the system's reason.
pub fn lay_down(root: &Path, files: &[SeedFile]) -> Result<Vec<String>, Message> {
    let mut written = Vec::new();
    for file in files {
        match write_new(&root.join(&file.name), &file.content) {
            Ok(()) => written.push(file.name.clone()),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => {
                let message = Message::new("cannot-write").with("file", file.name.as_str());
                return Err(message.with("reason", reason(&error)));
            }
        }
    }
    Ok(written)
}

fn write_new(path: &Path, content: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::OpenOptions::new().write(true).create_new(true).open(path)?.write_all(content.as_bytes())
}
