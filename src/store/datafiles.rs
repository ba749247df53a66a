//! The data files of a year, for its archive.

use super::folder::entries;
use super::repository::{CALENDARS, ROSTER_FILE, Repository, folder, plan_file};
use crate::domain::record::Kind;
use crate::domain::vocabulary::Vocabulary;

impl Repository {
    /// Lists plan, roster, calendar and records of the year, relative to the root. Links are left out:
    /// loading reports them.
    pub(crate) fn data_files(&self) -> Vec<String> {
        let plans = [plan_file(self.year), ROSTER_FILE.to_owned(), format!("{CALENDARS}/{}.toml", self.year)];
        let mut files: Vec<String> =
            plans.into_iter().filter(|file| self.root.join(file).is_file()).collect();
        for &kind in Kind::ALL {
            let folder = folder(self.year, kind);
            let entries = entries(&self.root, &folder).unwrap_or_default();
            let regular = entries.iter().filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
            let mut names: Vec<String> = regular
                .map(|entry| entry.file_name().to_string_lossy().into_owned())
                .filter(|name| !name.starts_with('.') && name.strip_suffix(".yaml").is_some())
                .collect();
            names.sort_unstable();
            files.extend(names.into_iter().map(|name| format!("{folder}/{name}")));
        }
        files
    }
}
