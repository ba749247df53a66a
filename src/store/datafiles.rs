//! The data files of a year, for its archive.

use std::fs::{self, DirEntry};
use std::io::ErrorKind;

use super::listing::entries;
use super::repository::{CALENDARS, ROSTER_FILE, Repository, folder, plan_file};
use crate::domain::record::Kind;
use crate::domain::vocabulary::Vocabulary;

/// The data files of a year, relative to the root.
#[derive(Debug, Default)]
pub(crate) struct DataFiles {
    pub files: Vec<String>,
    /// The files and folders that the system failed to describe.
    pub unlisted: Vec<String>,
}

impl Repository {
    /// Lists plan, roster, calendar and records of the year. Links are left out: loading reports them.
    pub(crate) fn data_files(&self) -> DataFiles {
        let mut data = DataFiles::default();
        for file in [plan_file(self.year), ROSTER_FILE.to_owned(), format!("{CALENDARS}/{}.toml", self.year)]
        {
            match fs::metadata(self.root.join(&file)) {
                Ok(found) if found.is_file() => data.files.push(file),
                Err(error) if error.kind() != ErrorKind::NotFound => data.unlisted.push(file),
                Ok(_) | Err(_) => {}
            }
        }
        for &kind in Kind::ALL {
            let folder = folder(self.year, kind);
            match entries(&self.root, &folder) {
                Ok(entries) => data.add(&folder, &entries),
                Err(_) => data.unlisted.push(folder),
            }
        }
        data
    }
}

impl DataFiles {
    /// Adds the records of a folder by name.
    fn add(&mut self, folder: &str, entries: &[DirEntry]) {
        let mut names = Vec::new();
        for entry in entries {
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') || name.strip_suffix(".yaml").is_none() {
                continue;
            }
            match entry.file_type() {
                Ok(found) if found.is_file() => names.push(name),
                Ok(_) => {}
                Err(_) => self.unlisted.push(format!("{folder}/{name}")),
            }
        }
        names.sort_unstable();
        self.files.extend(names.into_iter().map(|name| format!("{folder}/{name}")));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_records_of_the_year_are_listed_by_name_without_folders_and_other_files() {
        let place = tempfile::tempdir().unwrap();
        let root = place.path();
        for folder in ["plan", "records/2026/notes/a.yaml", "records/2025/notes"] {
            fs::create_dir_all(root.join(folder)).unwrap();
        }
        let notes = ["c.yaml", "b.yaml", ".d.yaml", "e.txt"].map(|name| format!("records/2026/notes/{name}"));
        let others = ["plan/2026.toml", ROSTER_FILE, "records/2025/notes/f.yaml", "records/2026/leave"];
        for file in notes.iter().map(String::as_str).chain(others) {
            fs::write(root.join(file), "").unwrap();
        }
        let data = Repository::at(root, Some(2026), 2026).unwrap().data_files();
        assert_eq!(data.files, ["plan/2026.toml", ROSTER_FILE, &*notes[1], &*notes[0]]);
        assert_eq!(data.unlisted, ["records/2026/leave"], "a file in place of a folder");
    }
}
