//! Where an archive is written: one packed file, or a folder.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::piece::Content;

/// The file with the sums, as `sha256sum -c` reads it.
pub(super) const SUMS: &str = "SHA256SUMS";

/// What is written to.
pub(super) enum Target<'a> {
    /// A packed file, times fixed, so that the same content gives the same bytes.
    Packed(Box<ZipWriter<&'a mut File>>),
    /// A folder that holds nothing yet.
    Folder(PathBuf),
}

/// Writes every file and after them their sums.
///
/// # Errors
/// A file cannot be read or written.
pub(super) fn write(mut target: Target<'_>, files: &[(String, Content)]) -> io::Result<()> {
    let mut sums = String::new();
    for (path, content) in files {
        let kept;
        let bytes = match content {
            Content::Made(bytes) => bytes,
            Content::Kept(file) => {
                kept = fs::read(file)?;
                &kept
            }
        };
        let digest = Sha256::digest(bytes);
        let hex = digest.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
        sums += &format!("{hex}  {path}\n");
        target.put(path, bytes)?;
    }
    target.put(SUMS, sums.as_bytes())?;
    target.finish()
}

impl<'a> Target<'a> {
    /// A packed file.
    pub(super) fn packed(file: &'a mut File) -> Self {
        Self::Packed(Box::new(ZipWriter::new(file)))
    }

    fn put(&mut self, path: &str, bytes: &[u8]) -> io::Result<()> {
        match self {
            Self::Packed(archive) => {
                let options = SimpleFileOptions::default()
                    .compression_method(CompressionMethod::Deflated)
                    .last_modified_time(zip::DateTime::default())
                    .unix_permissions(0o644);
                archive.start_file(path, options)?;
                archive.write_all(bytes)
            }
            Self::Folder(folder) => {
                let path = folder.join(path);
                fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))?;
                fs::write(path, bytes)
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
