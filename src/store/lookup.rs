//! The year that a record lies in, found by file names alone.

use super::folder::entries;
use super::repository::{Repository, folder};
use crate::domain::record::Kind;

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

    fn holds(&self, year: i32, kind: Kind, start: &str) -> bool {
        // Loading reports a folder that cannot be read.
        let entries = entries(&self.root, &folder(year, kind)).unwrap_or_default();
        entries.iter().any(|entry| entry.file_name().to_string_lossy().starts_with(start))
    }
}
