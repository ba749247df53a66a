//! The lists of seals: written in the format of `sha256sum`, and compared with the records.

use std::fmt::Write;
use std::path::Path;

use super::fault::Fault;
use super::folder::read_folder;
use super::listing::entries;
use super::papers::{KeptPaper, PaperFiles, files_folder, hash_of_file, is_hash, keep_paper};
use super::read::{Limit, read_bounded, reason};
use super::repository::{file_of, folder, year_named};
use crate::domain::record::{Filed, Kind, RecordId};
use crate::domain::seal::{Difference, Hashes, Seal};
use crate::domain::vocabulary::Vocabulary;
use crate::message::{Message, Value};

/// The extension of a list.
const ENDING: &str = "sha256";

/// A seal and the year of its folder.
#[derive(Debug)]
pub(crate) struct YearSeal {
    pub year: i32,
    pub filed: Filed<Seal>,
}

impl YearSeal {
    /// Returns its list, relative to the root.
    pub(crate) fn list(&self) -> String {
        format!("{}/{}.{ENDING}", files_folder(self.year), self.filed.record.sha256)
    }

    /// Returns its file, relative to the root.
    pub(crate) fn file(&self) -> String {
        file_of(self.year, Kind::Seal, &self.filed.id)
    }
}

/// Reads the seals of all years, the oldest first.
pub(crate) fn seals(root: &Path) -> Result<(Vec<YearSeal>, Vec<Fault>), Message> {
    let (mut seals, mut faults) = (Vec::new(), Vec::new());
    for year in years(root)? {
        let filed = read_folder::<Seal>(root, year, &mut faults);
        seals.extend(filed.into_iter().map(|filed| YearSeal { year, filed }));
    }
    seals.sort_by(|a, b| (a.filed.stamp.recorded, &a.filed.id).cmp(&(b.filed.stamp.recorded, &b.filed.id)));
    Ok((seals, faults))
}

/// Returns the hash of every record of all years. Reads every file.
pub(crate) fn hashes(root: &Path) -> Result<Hashes, Message> {
    let mut hashes = Hashes::new();
    for year in years(root)? {
        for folder in Kind::ALL.iter().map(|kind| folder(year, *kind)) {
            for entry in entries(root, &folder).map_err(|error| error.with("file", folder.as_str()))? {
                let name = entry.file_name().to_string_lossy().into_owned();
                let is_record = name.strip_suffix(".yaml").is_some_and(|stem| !stem.starts_with('.'));
                if !is_record || !entry.file_type().is_ok_and(|kind| kind.is_file()) {
                    continue;
                }
                let file = format!("{folder}/{name}");
                let hash = hash_of_file(&entry.path()).map_err(|error| {
                    Message::new("cannot-read").with("file", file.as_str()).with("reason", reason(&error))
                })?;
                hashes.insert(file, hash);
            }
        }
    }
    Ok(hashes)
}

/// Writes the list of records under the files of `year`. Refuses if a record is not as its name says.
pub(crate) fn keep_list(root: &Path, year: i32, hashes: &Hashes) -> Result<KeptPaper, Message> {
    let altered: Vec<&str> = hashes
        .iter()
        .filter(|(file, hash)| !is_named_by(file, hash))
        .map(|(file, _)| file.as_str())
        .collect();
    if !altered.is_empty() {
        let files: Value = altered.iter().copied().collect();
        return Err(Message::new("seal-of-altered").with("count", altered.len()).with("files", files));
    }
    let mut list = String::new();
    for (file, hash) in hashes {
        let _ = writeln!(list, "{hash}  {file}"); // writing to a string cannot fail
    }
    keep_paper(root, year, list.as_bytes(), &format!("list.{ENDING}"))
}

/// Compares a seal with the records of today. A list that is missing or altered counts as such.
pub(crate) fn compare(root: &Path, seal: &YearSeal, today: &Hashes) -> Difference {
    let list = seal.list();
    let files = PaperFiles::list(root, seal.year);
    let Some(file) = files.get(&seal.filed.record.sha256) else {
        return Difference { missing: vec![list], ..Difference::default() };
    };
    match read_list(root, file, seal) {
        Some(sealed) => Difference::between(&sealed, today, &seal.file()),
        None => Difference { altered: vec![list], ..Difference::default() },
    }
}

/// Reads a list; `None` if it is not the sealed one.
fn read_list(root: &Path, file: &str, seal: &YearSeal) -> Option<Hashes> {
    let path = root.join(file);
    let bytes = read_bounded(&path, Limit::SCAN).ok()?;
    if hash_of_file(&path).ok()? != seal.filed.record.sha256 {
        return None;
    }
    let line = |line: &str| {
        let (hash, file) = line.split_once("  ")?;
        is_hash(hash).then(|| (file.to_owned(), hash.to_owned()))
    };
    std::str::from_utf8(&bytes).ok()?.lines().map(line).collect()
}

/// Returns `true` if the name of the file ends in digits of the hash.
fn is_named_by(file: &str, hash: &str) -> bool {
    let name = file.rsplit('/').next().and_then(|name| name.strip_suffix(".yaml")).unwrap_or_default();
    let id = RecordId::new(name);
    !id.hash().is_empty() && hash.starts_with(id.hash())
}

/// Returns the years with a folder of records.
fn years(root: &Path) -> Result<Vec<i32>, Message> {
    let entries = entries(root, "records").map_err(|error| error.with("file", "records"))?;
    let mut years: Vec<i32> =
        entries.iter().filter_map(|entry| year_named(&entry.file_name().to_string_lossy())).collect();
    years.sort_unstable();
    Ok(years)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_must_end_in_digits_of_the_hash() {
        let hash = "0123456789abcdef0000";
        for (name, fits) in [
            ("2026-03-12-t01-0123456789abcdef", true),
            ("2026-03-12-t01-01234567", true),
            ("2026-03-12-t01-0123456789abcde0", false),
            ("2026-03-12-t01-0123", false),
            ("会议", false),
        ] {
            assert_eq!(is_named_by(&format!("records/2026/notes/{name}.yaml"), hash), fits, "{name}");
        }
    }
}
