//! Which lines were made use of.

use std::collections::BTreeSet;

use super::line::Line;
use super::outline::Passage;

/// The lines of which use was made.
#[derive(Debug, Default)]
pub(crate) struct Used(BTreeSet<usize>);

impl Used {
    /// Notes the lines of one piece.
    pub(crate) fn take(&mut self, first: usize, last: usize) {
        self.0.extend(first..=last);
    }

    /// Notes the lines that another reading made use of.
    pub(crate) fn absorb(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// The lines that say something and of which no use was made.
    pub(crate) fn rest(&self, lines: &[Line]) -> Vec<Passage> {
        let unused = lines.iter().filter(|line| !line.is_blank() && !self.0.contains(&line.number));
        unused.map(|line| Passage { line: line.number, text: line.text.trim().to_owned() }).collect()
    }
}
