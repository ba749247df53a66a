//! An archive to write: a zip file or a folder, with the checksums of its files.

use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Seek, Write};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use super::whole::{ASIDE, Placed, folder_of, sync};
use super::zipped::Zip;
use crate::text::hex;

/// The file with the checksums, in the format of `sha256sum -c`.
const SUMS: &str = "SHA256SUMS";

/// An archive that is being written.
pub(crate) struct Pack<'a> {
    target: Target<'a>,
    /// A line for each file so far; there can be too many for memory.
    sums: BufWriter<File>,
    count: usize,
}

enum Target<'a> {
    Packed(Box<Zip<'a>>),
    Folder(PathBuf),
}

impl<'a> Pack<'a> {
    /// Returns an empty zip file of that day.
    pub(crate) fn zip(file: &'a mut File, day: NaiveDate) -> io::Result<Self> {
        Self::new(Target::Packed(Box::new(Zip::new(file, day)?)))
    }

    fn new(target: Target<'a>) -> io::Result<Self> {
        Ok(Self { target, sums: BufWriter::new(tempfile::tempfile()?), count: 0 })
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
        let mut read = Hashed { from, hasher: Sha256::new() };
        self.target.put(path, &mut read)?;
        self.count += 1;
        writeln!(self.sums, "{}  {path}", hex(&read.hasher.finalize()))
    }

    /// Adds the checksums and completes the archive; returns the number of files without them.
    pub(crate) fn finish(mut self) -> io::Result<usize> {
        let mut sums = self.sums.into_inner()?;
        sums.rewind()?;
        self.target.put(SUMS, BufReader::new(sums))?;
        if let Target::Packed(zip) = self.target {
            zip.finish()?;
        }
        Ok(self.count)
    }
}

impl Target<'_> {
    fn put(&mut self, path: &str, mut from: impl Read) -> io::Result<()> {
        match self {
            Self::Packed(zip) => zip.add(path, from),
            Self::Folder(folder) => {
                let path = folder.join(path);
                fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))?;
                let mut file = File::create(path)?;
                io::copy(&mut from, &mut file)?;
                file.sync_all()
            }
        }
    }
}

/// Computes the SHA-256 of what is read.
struct Hashed<R> {
    from: R,
    hasher: Sha256,
}

impl<R: Read> Read for Hashed<R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let count = self.from.read(bytes)?;
        self.hasher.update(&bytes[..count]);
        Ok(count)
    }
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
    let parent = folder_of(folder);
    if !parent.is_dir() {
        return Err(io::ErrorKind::NotADirectory.into());
    }
    let aside = tempfile::Builder::new().prefix(ASIDE).tempdir_in(parent)?;
    let whole = aside.path().join("archive");
    fs::create_dir(&whole)?;
    fill(Pack::new(Target::Folder(whole.clone()))?)?;
    fs::rename(&whole, folder)?;
    Ok(Placed { unsynced: sync(parent).err() })
}
