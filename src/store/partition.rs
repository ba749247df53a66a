//! The folders of a data set, as Hive and the engines after it name them: `unit=…/year=…` below each
//! table. A unit has files of its own, so that another unit never changes them.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::journal;
use super::read::reason;
use super::whole::{ASIDE, Existing, folder_of};
use crate::message::Message;
use crate::text::{hex, is_hidden};

/// The file of a table's rows within a partition.
const FILE: &str = "part-0.parquet";

/// The maximum length of a unit's name in a path, in bytes; file systems allow 255.
const LONGEST: usize = 200;

/// The number of hex digits that tell apart the names that are cut.
const DIGITS: usize = 16;

/// The state of a unit's files after a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    Written,
    /// They already had the same bytes.
    Unchanged,
    /// They have other bytes and were not replaced.
    Kept,
}

/// A unit's year in a data set.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Partition {
    unit: String,
    year: i32,
}

impl Partition {
    pub(crate) fn new(unit: &str, year: i32) -> Self {
        Self { unit: escaped(unit), year }
    }

    /// Returns the same partition for file systems that ignore case.
    pub(crate) fn folded(&self) -> Self {
        Self { unit: self.unit.to_lowercase(), year: self.year }
    }

    fn path(&self, table: &str) -> PathBuf {
        [table, &format!("unit={}", self.unit), &format!("year={}", self.year), FILE].iter().collect()
    }
}

/// Writes the tables of a unit's year below `root`, whose parent must exist. All files are written to a
/// temporary folder first.
pub(crate) fn write_partition(
    root: &Path,
    partition: &Partition,
    tables: &[(&str, Vec<u8>)],
    existing: Existing,
) -> Result<Outcome, Message> {
    let failed = |error: io::Error| {
        let message = Message::new("output-not-written").with("file", root.display().to_string());
        message.with("reason", reason(&io::Error::from(error.kind())))
    };
    let parent = folder_of(root);
    if !parent.is_dir() {
        return Err(Message::new("output-no-folder").with("folder", parent.display().to_string()));
    }
    let mut missing = Vec::new();
    let mut changed = Vec::new();
    for (table, bytes) in tables {
        let file = root.join(partition.path(table));
        match fs::metadata(&file) {
            Ok(known) if known.len() == bytes.len() as u64 && fs::read(&file).map_err(failed)? == *bytes => {}
            Ok(_) => changed.push((file, bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => missing.push((file, bytes)),
            Err(error) => return Err(failed(error)),
        }
    }
    if !changed.is_empty() && existing == Existing::Keep {
        return Ok(Outcome::Kept);
    }
    changed.extend(missing);
    if changed.is_empty() {
        return Ok(Outcome::Unchanged);
    }
    place(root, &changed).map_err(failed)?;
    journal::note(&root.join(partition.path("*")).display().to_string(), None);
    Ok(Outcome::Written)
}

fn place(root: &Path, files: &[(PathBuf, &Vec<u8>)]) -> io::Result<()> {
    fs::create_dir_all(root)?;
    let aside = tempfile::Builder::new().prefix(ASIDE).tempdir_in(root)?;
    for ((_, bytes), at) in files.iter().zip(0..) {
        fs::write(aside.path().join(format!("{at}")), bytes)?;
    }
    for ((file, _), at) in files.iter().zip(0..) {
        fs::create_dir_all(file.parent().unwrap_or(root))?;
        fs::rename(aside.path().join(format!("{at}")), file)?;
    }
    Ok(())
}

/// Returns a name as engines decode it from a path: ASCII other than letters and digits as `%` and two
/// hex digits, which Spark decodes for ASCII alone. A name that is too long, or has hidden characters, is
/// shortened and gets the start of its SHA-256.
fn escaped(name: &str) -> String {
    let mut escaped = String::new();
    let mut is_short = false;
    for c in name.chars() {
        let before = escaped.len();
        match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '-' => escaped.push(c),
            _ if c.is_ascii() => escaped.push_str(&format!("%{:02X}", u32::from(c))),
            _ if is_hidden(c) => is_short = true,
            _ => escaped.push(c),
        }
        if escaped.len() > LONGEST {
            escaped.truncate(before);
            is_short = true;
            break;
        }
    }
    if is_short {
        let hash = hex(&Sha256::digest(name)[..DIGITS / 2]);
        escaped = format!("{escaped}-{hash}");
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_safe_in_a_path_and_can_be_decoded() {
        let longest = "a".repeat(LONGEST);
        let cases = [
            (longest.as_str(), longest.as_str()),
            ("市委办公室", "市委办公室"),
            ("Office-1", "Office-1"),
            ("../a/b\\c", "%2E%2E%2Fa%2Fb%5Cc"),
            ("甲 100%=_", "甲%20100%25%3D%5F"),
            ("“甲”（党组）", "“甲”（党组）"),
            ("甲\u{7f}\n", "甲%7F%0A"),
            ("", ""),
        ];
        for (name, expected) in cases {
            assert_eq!(escaped(name), expected);
        }
    }

    #[test]
    fn a_name_that_is_shortened_stays_apart_from_others() {
        let long = |count| "委(".repeat(count);
        for (one, other) in [
            (long(120), long(121)),
            ("甲\u{202e}".to_owned(), "甲\u{200b}".to_owned()),
            ("a".repeat(201), "a".repeat(202)),
        ] {
            let (one, other) = (escaped(&one), escaped(&other));
            assert!(one.len() <= LONGEST + DIGITS + 1 && one != other, "{one}");
            assert!(
                !one.contains(is_hidden) && one.matches('%').count() == one.matches("%28").count(),
                "{one}"
            );
        }
    }

    #[test]
    fn another_unit_changes_no_file_and_a_changed_unit_needs_the_flag() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("data");
        let put = |unit: &str, bytes: &str, existing| {
            let tables = [("units", bytes.into()), ("topics", b"t".to_vec())];
            write_partition(&root, &Partition::new(unit, 2026), &tables, existing).unwrap()
        };
        assert_eq!(put("甲", "1", Existing::Keep), Outcome::Written);
        let first = root.join("units/unit=甲/year=2026/part-0.parquet");
        let before = fs::metadata(&first).unwrap().modified().unwrap();
        assert_eq!(put("乙", "1", Existing::Keep), Outcome::Written);
        assert_eq!(put("甲", "1", Existing::Replace), Outcome::Unchanged);
        assert_eq!(put("甲", "2", Existing::Keep), Outcome::Kept);
        assert_eq!(fs::metadata(&first).unwrap().modified().unwrap(), before);
        assert_eq!(put("甲", "2", Existing::Replace), Outcome::Written);
        assert_eq!(fs::read(first).unwrap(), b"2");
        fs::remove_file(root.join("topics/unit=甲/year=2026/part-0.parquet")).unwrap();
        assert_eq!(put("甲", "2", Existing::Keep), Outcome::Written);
        let left: Vec<_> = fs::read_dir(&root).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(left.len(), 2, "{left:?}");
    }
}
