//! Parts of a repository, read without the rest: the year of a record, ids, the plan, the roster.

use super::listing::entries;
use super::repository::{ROSTER_FILE, Repository, folder, plan_file};
use super::tomlfile::read_toml;
use super::workspace::read_records;
use crate::domain::plan::Plan;
use crate::domain::record::{Kind, RecordId};
use crate::domain::records::Records;
use crate::domain::roster::Roster;

impl Repository {
    /// Returns the year that has a record of one of `kinds` whose id begins with `start`: the current
    /// year if it has one, otherwise the latest year that has one.
    pub(crate) fn year_of(&self, start: &str, kinds: &[Kind]) -> Option<i32> {
        let others = self.years().into_iter().rev().filter(|year| *year != self.year);
        [self.year]
            .into_iter()
            .chain(others)
            .find(|year| kinds.iter().any(|kind| self.holds(*year, *kind, start)))
    }

    /// Reads the year's plan; `None` if it cannot be read.
    pub(crate) fn plan(&self) -> Option<Plan> {
        read_toml(&self.root, &plan_file(self.year), &mut Vec::new())
    }

    /// Reads the roster; `None` if it cannot be read.
    pub(crate) fn roster(&self) -> Option<Roster> {
        read_toml(&self.root, ROSTER_FILE, &mut Vec::new())
    }

    /// Reads the year's records of these kinds, without those that cannot be read.
    pub(crate) fn records(&self, kinds: &[Kind]) -> Records {
        read_records(&self.root, self.year, kinds).0
    }

    /// Returns the ids of the year's records of a kind, by the names of their files.
    pub(crate) fn ids(&self, kind: Kind) -> Vec<RecordId> {
        let entries = entries(&self.root, &folder(self.year, kind)).unwrap_or_default();
        let names = entries.iter().map(|entry| entry.file_name().to_string_lossy().into_owned());
        let ids = names.filter_map(|name| name.strip_suffix(".yaml").map(RecordId::new));
        ids.filter(|id| !id.hash().is_empty()).collect()
    }

    fn holds(&self, year: i32, kind: Kind, start: &str) -> bool {
        // Loading reports a folder that cannot be read.
        let entries = entries(&self.root, &folder(year, kind)).unwrap_or_default();
        entries.iter().any(|entry| entry.file_name().to_string_lossy().starts_with(start))
    }
}
