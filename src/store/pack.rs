//! An archive to write: a zip file or a folder, with the checksums of its files.

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use chrono::{Datelike, NaiveDate};
use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::whole::{ASIDE, Placed, sync};
use crate::text::hex;

/// The file with the checksums, in the format of `sha256sum -c`.
const SUMS: &str = "SHA256SUMS";

/// An archive that is being written.
pub(crate) struct Pack<'a> {
    target: Target<'a>,
    /// A line for each file so far.
    sums: String,
}

enum Target<'a> {
    /// A zip file, and the time of all its files: the start of a day, so that the same content gives the same
    /// bytes.
    Packed(Box<ZipWriter<FailsOnce<'a>>>, zip::DateTime),
    Folder(PathBuf),
}

impl<'a> Pack<'a> {
    /// Returns an empty zip file of that day.
    pub(crate) fn zip(file: &'a mut File, day: NaiveDate) -> Self {
        let writer = ZipWriter::new(FailsOnce { file, at: 0, end: 0, failed: false });
        Self { target: Target::Packed(Box::new(writer), time(day)), sums: String::new() }
    }

    fn folder(folder: PathBuf) -> Self {
        Self { target: Target::Folder(folder), sums: String::new() }
    }

    /// Adds a file with these bytes.
    pub(crate) fn add(&mut self, path: &str, bytes: &[u8]) -> io::Result<()> {
        self.copy(path, bytes)
    }

    /// Adds a copy of a file; returns `false` if that file cannot be opened.
    pub(crate) fn add_file(&mut self, path: &str, file: &Path) -> io::Result<bool> {
        let Ok(opened) = File::open(file) else { return Ok(false) };
        self.copy(path, opened).map(|()| true)
    }

    fn copy(&mut self, path: &str, from: impl Read) -> io::Result<()> {
        let sum = self.put(path, from)?;
        self.sums += &format!("{sum}  {path}\n");
        Ok(())
    }

    /// Writes a file; returns its SHA-256.
    fn put(&mut self, path: &str, from: impl Read) -> io::Result<String> {
        match &mut self.target {
            Target::Packed(archive, time) => {
                let options = SimpleFileOptions::default()
                    .compression_method(CompressionMethod::Deflated)
                    .last_modified_time(*time)
                    .unix_permissions(0o644);
                archive.start_file(path, options)?;
                copy(from, archive)
            }
            Target::Folder(folder) => {
                let path = folder.join(path);
                fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))?;
                let file = File::create(path)?;
                let sum = copy(from, &file)?;
                file.sync_all()?;
                Ok(sum)
            }
        }
    }

    /// Adds the checksums and completes the archive.
    pub(crate) fn finish(mut self) -> io::Result<()> {
        let sums = std::mem::take(&mut self.sums);
        self.put(SUMS, sums.as_bytes())?;
        match self.target {
            Target::Packed(archive, _) => archive.finish().map(drop).map_err(Into::into),
            Target::Folder(_) => Ok(()),
        }
    }
}

/// Returns the start of a day, or the earliest time that the format allows.
fn time(day: NaiveDate) -> zip::DateTime {
    let narrow = |part: u32| u8::try_from(part).unwrap_or(1);
    let year = u16::try_from(day.year()).unwrap_or_default();
    zip::DateTime::from_date_and_time(year, narrow(day.month()), narrow(day.day()), 0, 0, 0)
        .unwrap_or_default()
}

/// Writes a folder that `fill` fills; it is complete or absent. Fails with `AlreadyExists` if there is a
/// file or a folder with content, and with `NotADirectory` if the folder above it does not exist.
pub(crate) fn pack_folder(
    folder: &Path,
    fill: impl FnOnce(Pack<'_>) -> io::Result<()>,
) -> io::Result<Placed> {
    if folder.is_file() || fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    let parent = folder.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !parent.is_dir() {
        return Err(io::ErrorKind::NotADirectory.into());
    }
    let aside = tempfile::Builder::new().prefix(ASIDE).tempdir_in(parent)?;
    let whole = aside.path().join("archive");
    fs::create_dir(&whole)?;
    fill(Pack::folder(whole.clone()))?;
    fs::rename(&whole, folder)?;
    Ok(Placed { unsynced: sync(parent).err() })
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

/// A file that fails only once. A zip writer that is dropped after a failure tries to finish the file,
/// and panics or prints its own error if it cannot. So everything after the first failure is accepted
/// and discarded, and the position is the end.
struct FailsOnce<'a> {
    file: &'a mut File,
    at: u64,
    end: u64,
    failed: bool,
}

impl FailsOnce<'_> {
    fn advance(&mut self, count: usize) -> usize {
        self.at += count as u64;
        self.end = self.end.max(self.at);
        count
    }
}

impl Write for FailsOnce<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.failed {
            return Ok(self.advance(bytes.len()));
        }
        match self.file.write(bytes) {
            Ok(count) => Ok(self.advance(count)),
            Err(error) => {
                self.failed = true;
                Err(error)
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.failed { Ok(()) } else { self.file.flush() }
    }
}

impl Seek for FailsOnce<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let target = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
            SeekFrom::End(by) => self.end.checked_add_signed(by),
        };
        let target = target.ok_or(io::ErrorKind::InvalidInput)?;
        if !self.failed {
            self.file.seek(SeekFrom::Start(target)).inspect_err(|_| self.failed = true)?;
        }
        self.at = if self.failed { self.end } else { target };
        Ok(self.at)
    }
}
