//! Reads files within limits, whatever the path refers to.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::system::is_in_use;
use crate::message::{Message, Value};

pub(super) use super::system::OpenFolder;

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

/// Reads a file that may be as large as the limit.
pub(crate) fn read_bounded(path: &Path, limit: Limit) -> Result<Vec<u8>, ReadError> {
    let file = File::open(path)?;
    let size = file.metadata()?.len().min(limit.0);
    // Room for one byte more, or the end of the file would be found by growing.
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default() + 1);
    file.take(limit.0 + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit.0 { Err(ReadError::TooLarge(limit)) } else { Ok(bytes) }
}

/// The reason why a file was not read.
#[derive(Debug)]
pub(crate) enum ReadError {
    TooLarge(Limit),
    Unreadable(io::Error),
}

impl From<io::Error> for ReadError {
    fn from(error: io::Error) -> Self {
        Self::Unreadable(error)
    }
}

/// The message for a file of the repository.
impl From<ReadError> for Message {
    fn from(error: ReadError) -> Self {
        error.message("file-too-large", "unreadable-file")
    }
}

impl ReadError {
    /// Returns the message for a file that a person named; `too_large` is its id if the file is too large.
    pub(crate) fn of_named(self, too_large: &'static str, file: &Path) -> Message {
        self.message(too_large, "cannot-read").with("file", file.display().to_string())
    }

    fn message(self, too_large: &'static str, unreadable: &'static str) -> Message {
        match self {
            Self::TooLarge(Limit(bytes)) => {
                Message::new(too_large).with("limit", format!("{} MB", bytes >> 20))
            }
            Self::Unreadable(error) => Message::new(unreadable).with("reason", reason(&error)),
        }
    }
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
    pub(super) fn read(&mut self, mut file: File, limit: Limit) -> Result<&[u8], ReadError> {
        self.filled = file.read(&mut self.bytes)?;
        if self.filled == self.bytes.len() {
            file.take((limit.0 + 1).saturating_sub(self.filled as u64)).read_to_end(&mut self.bytes)?;
            self.filled = self.bytes.len();
            if self.filled as u64 > limit.0 {
                return Err(ReadError::TooLarge(limit));
            }
        }
        Ok(&self.bytes[..self.filled])
    }
}

/// Returns the system's reason in the user's language if it is a common one, otherwise in the system's
/// words without the error number.
pub(crate) fn reason(error: &io::Error) -> Value {
    let word = match error.kind() {
        _ if is_in_use(error) => "io-in-use",
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

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_file_of_the_greatest_size_is_read_whole_and_a_larger_one_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        let limit = Limit(50_000);
        let mut buffer = Buffer::new();
        for size in [3, Buffer::ONE_LOOK, 50_000, 0, Buffer::ONE_LOOK + 1, 50_001, 60_000, 5] {
            let content: Vec<u8> = (0..=250).cycle().take(size).collect();
            fs::write(&path, &content).unwrap();
            let whole = read_bounded(&path, limit);
            let looked = buffer.read(File::open(&path).unwrap(), limit).map(<[u8]>::to_vec);
            for read in [whole, looked] {
                match read {
                    Ok(read) => assert!(size <= 50_000 && read == content, "{size}"),
                    Err(error) => assert!(size > 50_000 && matches!(error, ReadError::TooLarge(_)), "{size}"),
                }
            }
        }
    }
}
