//! Loading of the year that a command works in.

use std::mem::ManuallyDrop;
use std::path::Path;

use chrono::Datelike;

use super::context::Context;
use super::hear::named_year;
use super::speak::refusal::Refusal;
use crate::domain::record::Kind;
use crate::i18n::Words;
use crate::message::Message;
use crate::store::{Extent, Fault, Repository, Workspace};

/// A command loads one year and ends: nothing frees the records one by one.
impl Context {
    /// Loads the year with the records of `kinds`, and warns of unreadable files.
    pub(crate) fn load(&mut self, kinds: &[Kind]) -> anyhow::Result<ManuallyDrop<Workspace>> {
        let repository = self.repository()?;
        self.load_from(repository, kinds)
    }

    /// Loads the year that holds the record of one of `named` that the word means by a full date or the
    /// start of its id, or the current year if no year has one.
    pub(crate) fn load_naming(
        &mut self,
        word: &str,
        named: &[Kind],
        kinds: &[Kind],
    ) -> anyhow::Result<ManuallyDrop<Workspace>> {
        let repository = named_year::of_record(self.repository()?, word, named);
        self.load_from(repository, kinds)
    }

    /// Loads the year of the period that the word means, or the current year if it means none.
    pub(crate) fn load_of_period(
        &mut self,
        word: &str,
        kinds: &[Kind],
    ) -> anyhow::Result<ManuallyDrop<Workspace>> {
        let repository = named_year::of_period(self.repository()?, word, self.today());
        self.load_from(repository, kinds)
    }

    /// Has the commands in sentences name the year of `repository`, unless they work in it by default.
    pub(crate) fn name_year(&mut self, repository: &Repository) {
        self.words = self.words_of(&repository.root, repository.year);
    }

    /// Returns words whose commands work in `year`: they name it unless they do so by default.
    pub(crate) fn words_of(&self, root: &Path, year: i32) -> Words {
        let words = Words::new(self.words.lang()).within(self.given_folder());
        let usual = Repository::find(root, None, self.today().year());
        if usual.is_ok_and(|usual| usual.year == year) { words } else { words.of_year(year) }
    }

    fn load_from(
        &mut self,
        repository: Repository,
        kinds: &[Kind],
    ) -> anyhow::Result<ManuallyDrop<Workspace>> {
        self.name_year(&repository);
        let root = repository.root.clone();
        let loaded = self.while_reading(|| Workspace::load(repository, kinds, self.ask_git));
        let workspace = loaded.map_err(|faults| {
            Refusal::at_places(&root, faults.into_iter().map(|fault| (fault.message, fault.place)))
        })?;
        self.warn_of(&workspace.faults);
        if let Some(unknown) = workspace.lateness_unknown() {
            self.warn(&Message { id: "warning-history", values: unknown.values.clone() });
        }
        Ok(ManuallyDrop::new(workspace))
    }

    /// Warns of content that could not be read.
    pub(crate) fn warn_of(&mut self, faults: &[Fault]) {
        let uncounted = faults.iter().filter(|fault| fault.extent != Extent::Harmless).count();
        if uncounted > 0 {
            self.warn(&Message::new("warning-faults").with("count", uncounted));
        }
    }
}
