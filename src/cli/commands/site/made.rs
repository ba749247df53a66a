//! The pages of a loaded year.

use std::collections::BTreeMap;

use super::Content;
use crate::check::{Settings, YearFinding};
use crate::cli::commands::check::in_words;
use crate::cli::commands::requirements::by_rule;
use crate::domain::record::{Kind, RecordId};
use crate::domain::year::Year;
use crate::i18n::Words;
use crate::report::carried::CarriedRow;
use crate::report::finding::Counts;
use crate::report::requirements::requirements;
use crate::report::status::status;
use crate::site::Site;
use crate::store::{Position, Workspace, note_text};

/// A loaded year whose pages are made.
pub(in crate::cli::commands) struct Made<'a, 'y> {
    pub workspace: &'a Workspace,
    pub year: &'a Year<'y>,
    pub words: &'a Words,
    pub content: Content,
    pub findings: &'a [YearFinding],
}

impl Made<'_, '_> {
    /// Hands every page to `put`, with its path. Files of notes that cannot be read are
    /// added to `unread`.
    pub(in crate::cli::commands) fn pages(
        &self,
        carried: Vec<CarriedRow>,
        unread: &mut Vec<String>,
        put: &mut dyn FnMut(&str, &str) -> std::io::Result<()>,
    ) -> std::io::Result<()> {
        let (workspace, year) = (self.workspace, self.year);
        let settings = Settings::of_plan(&workspace.plan.rules);
        let counts = Counts::of(self.findings.iter().map(|found| found.finding.level));
        let status = status(year, counts, carried);
        let own = self.findings.iter().filter(|found| found.year == year.number).map(|found| &found.finding);
        let requirements = requirements(year, &by_rule(own, &settings));
        let rows: Vec<_> =
            self.findings.iter().map(|found| in_words(&found.finding, Position::START, self.words)).collect();
        let mut site = Site::new(year, self.words, &status, &requirements, &rows);
        site.names = self.content.names();
        if self.content.texts() {
            site.texts = self.texts(unread);
        }
        for (path, html) in site.pages() {
            put(&path, &html)?;
        }
        Ok(())
    }

    fn texts(&self, unread: &mut Vec<String>) -> BTreeMap<RecordId, String> {
        let repository = &self.workspace.repository;
        let mut texts = BTreeMap::new();
        for note in self.workspace.records.notes.current() {
            let id = &note.head.id;
            match note_text(&repository.root, repository.year, id) {
                Ok(text) => drop(texts.insert(id.clone(), text)),
                Err(_) => unread.push(self.workspace.file_of(Kind::Notes, id)),
            }
        }
        texts
    }
}
