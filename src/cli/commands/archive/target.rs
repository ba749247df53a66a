//! The destination of an archive: a zip file or a folder.

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::piece::Content;

use crate::text::hex;

/// The file with the checksums, in the format of `sha256sum -c`.
pub(super) const SUMS: &str = "SHA256SUMS";

/// A destination.
pub(super) enum Target<'a> {
    /// A zip file with fixed times, so that the same content gives the same bytes.
    Packed(Box<ZipWriter<FailsOnce<'a>>>),
    /// An empty folder.
    Folder(PathBuf),
}

/// Writes every file, then their checksums.
pub(super) fn write(mut target: Target<'_>, files: &[(String, Content)]) -> io::Result<()> {
    let mut sums = String::new();
    for (path, content) in files {
        let sum = match content {
            Content::Made(bytes) => target.put(path, bytes.as_slice())?,
            Content::Kept(file) => target.put(path, File::open(file)?)?,
        };
        sums += &format!("{sum}  {path}\n");
    }
    target.put(SUMS, sums.as_bytes())?;
    target.finish()
}

/// Copies all bytes; returns their SHA-256 in hexadecimal.
fn copy(mut from: impl Read, mut to: impl Write) -> io::Result<String> {
    let mut hasher = Sha256::new();
    let mut block = vec![0; 64 << 10];
    loop {
        let count = from.read(&mut block)?;
        if count == 0 {
            return Ok(hex(&hasher.finalize()));
        }
        hasher.update(&block[..count]);
        to.write_all(&block[..count])?;
    }
}

/// A file that fails only once. A zip writer that is dropped after a failure tries to finish the file
/// and prints its own error if it cannot; so everything after the first failure is accepted and
/// discarded.
pub(super) struct FailsOnce<'a> {
    file: &'a mut File,
    failed: bool,
}

impl Write for FailsOnce<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.failed {
            return Ok(bytes.len());
        }
        self.file.write(bytes).inspect_err(|_| self.failed = true)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Seek for FailsOnce<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.file.seek(to)
    }
}

impl<'a> Target<'a> {
    /// Returns a zip file as destination.
    pub(super) fn packed(file: &'a mut File) -> Self {
        Self::Packed(Box::new(ZipWriter::new(FailsOnce { file, failed: false })))
    }

    /// Writes a file; returns its SHA-256.
    fn put(&mut self, path: &str, from: impl Read) -> io::Result<String> {
        match self {
            Self::Packed(archive) => {
                let options = SimpleFileOptions::default()
                    .compression_method(CompressionMethod::Deflated)
                    .last_modified_time(zip::DateTime::default())
                    .unix_permissions(0o644);
                archive.start_file(path, options)?;
                copy(from, archive)
            }
            Self::Folder(folder) => {
                let path = folder.join(path);
                fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))?;
                copy(from, File::create(path)?)
            }
        }
    }

    fn finish(self) -> io::Result<()> {
        match self {
            Self::Packed(archive) => archive.finish().map(drop).map_err(Into::into),
            Self::Folder(_) => Ok(()),
        }
    }
}
