//! A zip file that is written from front to back. Its directory waits in a temporary file: that of a large
//! archive would take more memory than all else.

use std::fs::File;
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};

use chrono::{Datelike, NaiveDate};
use flate2::write::DeflateEncoder;
use flate2::{Compression, CrcReader};

/// The version of the format that readers need: usual, or large archives.
const USUAL: u16 = 20;
const LARGE: u16 = 45;
/// The system of the writer, Unix: permissions are in its form.
const UNIX: u16 = 3 << 8;
/// A regular file that its owner can write and everyone can read.
const PERMISSIONS: u32 = 0o100_644 << 16;
/// The flag of names in UTF-8.
const UTF8: u16 = 1 << 11;
/// The compression methods.
const STORED: u16 = 0;
const DEFLATED: u16 = 8;
/// The first bytes of zip files, thus of Word and Excel files: they do not become smaller.
const PACKED: &[u8] = b"PK\x03\x04";
/// The position of the checksum and the sizes in the header of a file.
const SUMS_AT: u64 = 14;

/// A zip file that is being written.
pub(super) struct Zip<'a> {
    file: &'a mut File,
    /// Kept from file to file: its tables are large.
    packer: Option<DeflateEncoder<File>>,
    directory: BufWriter<File>,
    count: u64,
    day: u16,
}

impl<'a> Zip<'a> {
    /// Starts a zip file. All its files get the start of that day as their time, so that the same content
    /// gives the same bytes.
    pub(super) fn new(file: &'a mut File, day: NaiveDate) -> io::Result<Self> {
        let directory = BufWriter::new(tempfile::tempfile()?);
        Ok(Self { file, packer: None, directory, count: 0, day: stamp(day) })
    }

    pub(super) fn add(&mut self, name: &str, mut from: impl Read) -> io::Result<()> {
        let length = u16::try_from(name.len()).map_err(|_| too_large())?;
        let mut begin = Vec::new();
        from.by_ref().take(PACKED.len() as u64).read_to_end(&mut begin)?;
        let method = if begin == PACKED { STORED } else { DEFLATED };
        let mut bytes = CrcReader::new(begin.as_slice().chain(from));

        let at = self.file.stream_position()?;
        self.file.write_all(b"PK\x03\x04")?;
        self.file.write_all(&self.header(method, &[0; 12], length))?;
        self.file.write_all(name.as_bytes())?;
        let start = self.file.stream_position()?;
        let size = if method == STORED { io::copy(&mut bytes, self.file)? } else { self.pack(&mut bytes)? };
        let end = self.file.stream_position()?;
        let narrow = |size: u64| u32::try_from(size).map_err(|_| too_large());
        let sums = [bytes.crc().sum(), narrow(end - start)?, narrow(size)?].map(u32::to_le_bytes).concat();
        self.file.seek(SeekFrom::Start(at + SUMS_AT))?;
        self.file.write_all(&sums)?;
        self.file.seek(SeekFrom::Start(end))?;
        self.list(name, &self.header(method, &sums, length), at)
    }

    /// Writes the bytes compressed; returns their number.
    fn pack(&mut self, from: &mut impl Read) -> io::Result<u64> {
        let to = self.file.try_clone()?;
        let mut packer = match self.packer.take() {
            Some(mut packer) => packer.reset(to).map(|_| packer)?,
            None => DeflateEncoder::new(to, Compression::default()),
        };
        let size = io::copy(from, &mut packer)?;
        packer.try_finish()?;
        self.packer = Some(packer);
        Ok(size)
    }

    /// Returns the part of a file's header that its entry in the directory repeats.
    fn header(&self, method: u16, sums: &[u8], length: u16) -> Vec<u8> {
        let fixed = [USUAL, UTF8, method, 0, self.day].map(u16::to_le_bytes).concat();
        [fixed.as_slice(), sums, &length.to_le_bytes(), &[0; 2]].concat()
    }

    /// Adds the entry of a file to the directory. A position that 32 bits cannot hold is in an extra field.
    fn list(&mut self, name: &str, header: &[u8], at: u64) -> io::Result<()> {
        let (near, far) = match u32::try_from(at) {
            Ok(near) if near < u32::MAX => (near, Vec::new()),
            _ => (u32::MAX, [&1_u16.to_le_bytes()[..], &8_u16.to_le_bytes(), &at.to_le_bytes()].concat()),
        };
        let version = UNIX | if far.is_empty() { USUAL } else { LARGE };
        let (before_extra, extra) = (&header[..header.len() - 2], u16::try_from(far.len()).unwrap_or(0));
        self.directory.write_all(b"PK\x01\x02")?;
        self.directory.write_all(&version.to_le_bytes())?;
        self.directory.write_all(before_extra)?;
        self.directory.write_all(&extra.to_le_bytes())?;
        self.directory.write_all(&[0; 6])?; // no comment, first disk, not text
        self.directory.write_all(&PERMISSIONS.to_le_bytes())?;
        self.directory.write_all(&near.to_le_bytes())?;
        self.directory.write_all(name.as_bytes())?;
        self.directory.write_all(&far)?;
        self.count += 1;
        Ok(())
    }

    /// Appends the directory and completes the file.
    pub(super) fn finish(self) -> io::Result<()> {
        let Self { file, directory, count, .. } = self;
        let mut directory = directory.into_inner()?;
        let at = file.stream_position()?;
        let size = directory.stream_position()?;
        directory.rewind()?;
        io::copy(&mut directory, file)?;
        file.write_all(&end(count, size, at))
    }
}

/// Returns the end of the file. Numbers that its fields cannot hold are in a larger record before it.
fn end(count: u64, size: u64, at: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    if count >= u64::from(u16::MAX) || size >= u64::from(u32::MAX) || at >= u64::from(u32::MAX) {
        bytes.extend(b"PK\x06\x06");
        bytes.extend(44_u64.to_le_bytes()); // the bytes of this record that follow
        bytes.extend([LARGE, LARGE].map(u16::to_le_bytes).concat());
        bytes.extend([0; 8]);
        bytes.extend([count, count, size, at].map(u64::to_le_bytes).concat());
        bytes.extend(b"PK\x06\x07\0\0\0\0");
        bytes.extend((at + size).to_le_bytes());
        bytes.extend(1_u32.to_le_bytes());
    }
    let count = u16::try_from(count).unwrap_or(u16::MAX);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend([count, count].map(u16::to_le_bytes).concat());
    bytes.extend([size, at].map(|number| u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes()).concat());
    bytes.extend([0; 2]);
    bytes
}

/// Returns a day as zip files store it; they know the years from 1980 to 2107.
fn stamp(day: NaiveDate) -> u16 {
    let year = u16::try_from((day.year() - 1980).clamp(0, 127)).unwrap_or(0);
    let narrow = |part: u32| u16::try_from(part).unwrap_or(1);
    year << 9 | narrow(day.month()) << 5 | narrow(day.day())
}

fn too_large() -> io::Error {
    io::ErrorKind::FileTooLarge.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
    }

    #[test]
    fn a_zip_reader_finds_every_file_with_its_name_bytes_and_day() {
        let long = "长文".repeat(100_000);
        let files = [("00-目录/1-封面.docx", "PK\x03\x04 as it is"), ("长.txt", &long), ("空", "")];
        let mut file = tempfile::tempfile().unwrap();
        let mut zip = Zip::new(&mut file, day()).unwrap();
        for (name, content) in files {
            zip.add(name, content.as_bytes()).unwrap();
        }
        zip.finish().unwrap();
        assert!(file.metadata().unwrap().len() < 10_000);
        let mut archive = zip::ZipArchive::new(file).unwrap();
        assert_eq!(archive.len(), files.len());
        for (at, (name, content)) in files.into_iter().enumerate() {
            let mut found = archive.by_index(at).unwrap();
            let time = found.last_modified().unwrap();
            assert_eq!((&*found.name().unwrap(), found.unix_mode()), (name, Some(0o100_644)));
            assert_eq!(found.version_made_by(), (2, 0), "old readers can read it");
            assert_eq!((time.year(), time.month(), time.day(), time.hour()), (2026, 11, 23, 0));
            assert_eq!(io::read_to_string(&mut found).unwrap(), content);
        }
    }

    #[test]
    fn more_files_than_the_first_format_counts_are_all_found() {
        let mut file = tempfile::tempfile().unwrap();
        let mut zip = Zip::new(&mut file, day()).unwrap();
        for number in 0..70_000_u32 {
            zip.add(&number.to_string(), PACKED).unwrap();
        }
        zip.finish().unwrap();
        let mut archive = zip::ZipArchive::new(file).unwrap();
        let count = archive.len();
        assert_eq!((count, &*archive.by_index(69_999).unwrap().name().unwrap()), (70_000, "69999"));
    }

    #[test]
    fn a_file_beyond_four_gigabytes_has_its_position_in_an_extra_field() {
        for far in [u64::from(u32::MAX), u64::from(u32::MAX) + 5] {
            let mut file = tempfile::tempfile().unwrap();
            file.seek(SeekFrom::Start(far)).unwrap(); // the file is sparse
            let mut zip = Zip::new(&mut file, day()).unwrap();
            zip.add("a.txt", &b"text"[..]).unwrap();
            zip.finish().unwrap();
            let mut archive = zip::ZipArchive::new(file).unwrap();
            let mut found = archive.by_index(0).unwrap();
            assert_eq!((found.header_start(), found.version_made_by()), (far, (4, 5)));
            assert_eq!(io::read_to_string(&mut found).unwrap(), "text");
        }
    }

    #[test]
    fn each_number_that_does_not_fit_makes_the_larger_end() {
        let (count, far) = (u64::from(u16::MAX), u64::from(u32::MAX));
        let cases = [
            ((count - 1, far - 1, far - 1), false),
            ((count, 0, 0), true),
            ((0, far, 0), true),
            ((0, 0, far), true),
        ];
        for ((count, size, at), expected) in cases {
            let is_larger = end(count, size, at).starts_with(b"PK\x06\x06");
            assert_eq!(is_larger, expected, "{count} {size} {at}");
        }
    }

    #[test]
    fn a_year_that_zip_files_do_not_know_is_the_nearest_one() {
        let of = |year| stamp(NaiveDate::from_ymd_opt(year, 12, 31).unwrap());
        assert_eq!(
            [1979, 1980, 2107, 2108].map(of),
            [of(1980), 12 << 5 | 31, 127 << 9 | 12 << 5 | 31, of(2107)]
        );
    }
}
