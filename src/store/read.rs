//! Reads files within limits, whatever the path refers to.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use crate::message::{Message, Value};

/// The maximum size of a type of file, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Limit(pub u64);

impl Limit {
    /// A file written by people: plan, roster, calendar.
    pub(crate) const PLAN: Self = Self(1 << 20);
    /// A record; a year's longest note is far smaller.
    pub(crate) const RECORD: Self = Self(1 << 20);
    /// A scan given to `attach`.
    pub(crate) const SCAN: Self = Self(32 << 20);
}

/// Reads the file into `bytes`, which is cleared first and can be reused.
pub(crate) fn read_bounded(path: &Path, limit: Limit, bytes: &mut Vec<u8>) -> Result<(), Message> {
    bytes.clear();
    let unreadable = |error: &io::Error| Message::new("unreadable-file").with("reason", reason(error));
    let file = File::open(path).map_err(|error| unreadable(&error))?;
    file.take(limit.0 + 1).read_to_end(bytes).map_err(|error| unreadable(&error))?;
    if bytes.len() as u64 > limit.0 {
        return Err(Message::new("file-too-large").with("limit", in_words(limit)));
    }
    Ok(())
}

/// A buffer reused for many files, which is neither resized nor cleared in between.
pub(super) struct Buffer {
    bytes: Vec<u8>,
    filled: usize,
}

impl Buffer {
    /// Larger than records, except for the longest notes.
    const ONE_LOOK: usize = 32 << 10;

    pub(super) fn new() -> Self {
        Self { bytes: vec![0; Self::ONE_LOOK], filled: 0 }
    }

    /// Reads a regular file: it returns less than requested only at its end, so that one call suffices
    /// for nearly all records.
    pub(super) fn read(&mut self, path: &Path, limit: Limit) -> Result<&[u8], Message> {
        let unreadable = |error: &io::Error| Message::new("unreadable-file").with("reason", reason(error));
        let mut file = File::open(path).map_err(|error| unreadable(&error))?;
        self.filled = file.read(&mut self.bytes).map_err(|error| unreadable(&error))?;
        if self.filled == self.bytes.len() {
            let mut whole = Vec::new();
            read_bounded(path, limit, &mut whole)?;
            self.filled = whole.len();
            self.bytes = whole;
            self.bytes.resize(self.filled.max(Self::ONE_LOOK), 0);
        }
        Ok(&self.bytes[..self.filled])
    }
}

fn in_words(Limit(bytes): Limit) -> String {
    format!("{} MB", bytes >> 20)
}

/// Returns the system's reason in the user's language if it is a common one, otherwise in the system's
/// words without the error number.
pub(crate) fn reason(error: &io::Error) -> Value {
    let word = match error.kind() {
        io::ErrorKind::NotFound => "io-not-found",
        io::ErrorKind::PermissionDenied => "io-permission-denied",
        io::ErrorKind::AlreadyExists => "io-already-exists",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => "io-full",
        io::ErrorKind::ReadOnlyFilesystem => "io-read-only",
        io::ErrorKind::IsADirectory => "io-is-a-directory",
        io::ErrorKind::NotADirectory => "io-not-a-directory",
        _ => {
            let text = error.to_string();
            return Value::from(text.split(" (os error").next().unwrap_or_default());
        }
    };
    Value::Word(word.to_owned())
}
