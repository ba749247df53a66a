//! Rules that look at every kind of record in the same way.

use super::finding::Hit;
use crate::domain::history::History;
use crate::domain::record::Record;
use crate::domain::records::Visitor;
use crate::domain::year::Year;

/// A rule on the records of one kind.
pub(super) trait OnEachKind {
    /// Returns what is wrong with the records of a kind.
    fn look<T: Record>(&self, history: &History<T>, year: &Year<'_>) -> Vec<Hit>;
}

/// Returns what is wrong with the records of all kinds.
pub(super) fn each_kind(year: &Year<'_>, rule: impl OnEachKind) -> Vec<Hit> {
    let mut all = All { year, rule, hits: Vec::new() };
    year.records.visit(&mut all);
    all.hits
}

struct All<'a, 's, R> {
    year: &'a Year<'s>,
    rule: R,
    hits: Vec<Hit>,
}

impl<'r, R: OnEachKind> Visitor<'r> for All<'_, '_, R> {
    fn visit<T: Record>(&mut self, history: &'r History<T>) {
        self.hits.extend(self.rule.look(history, self.year));
    }
}
