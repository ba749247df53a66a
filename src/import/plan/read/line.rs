//! The lines of a document, whatever file it came in.

use serde::{Deserialize, Serialize};

use crate::import::unify::unified_char;
use crate::text::is_hidden;

/// What a line is by its format.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Shape {
    Text,
    /// A heading of that level by format alone (`##`, a Word heading style).
    Heading(u8),
    /// A row of a table, by cells; a merged cell repeats the words of the cell above.
    Row {
        table: usize,
        cells: Vec<String>,
    },
    /// What the file keeps for itself: a table of contents, a preface of keys. Never read as the plan.
    Apart,
}

/// One line of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Line {
    /// Its place from 1: the line of a text file; in a Word file the paragraph or table row, empty ones counted.
    pub(crate) number: usize,
    /// Its words, without the marks of format.
    pub(crate) text: String,
    pub(crate) shape: Shape,
}

impl Line {
    pub(crate) fn row(number: usize, table: usize, cells: Vec<String>) -> Self {
        let filled: Vec<&str> =
            cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
        Self { number, text: filled.join(" | ").replace('\n', " "), shape: Shape::Row { table, cells } }
    }

    /// Whether it says nothing.
    pub(crate) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// The text without characters that are not seen: controls, zero widths, marks of direction.
pub(crate) fn visible(text: &str) -> String {
    text.chars().filter(|c| matches!(c, '\t' | '\n') || !is_hidden(*c)).map(unified_char).collect()
}
