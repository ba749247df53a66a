//! The lines of a document, for every file format.

use serde::{Deserialize, Serialize};

use crate::import::unify::unified_char;
use crate::text::is_hidden;

/// The kind of a line by its format.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Shape {
    Text,
    /// A heading by format alone (`##`, a Word heading style), with its level.
    Heading(u8),
    /// A table row, by cells; a merged cell repeats the text of the cell above.
    Row {
        table: usize,
        cells: Vec<String>,
    },
    /// Text outside the plan, such as a table of contents or front matter. Never read as the plan.
    Apart,
}

/// One line of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Line {
    /// The position from 1: the line of a text file, or the paragraph or row of a Word file, counting empty ones.
    pub(crate) number: usize,
    /// The text, without formatting marks.
    pub(crate) text: String,
    pub(crate) shape: Shape,
}

impl Line {
    pub(crate) fn row(number: usize, table: usize, cells: Vec<String>) -> Self {
        let filled: Vec<&str> =
            cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
        Self { number, text: filled.join(" | ").replace('\n', " "), shape: Shape::Row { table, cells } }
    }

    /// Returns `true` if it is only white space.
    pub(crate) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// Returns the text without invisible characters: controls, zero widths, direction marks. Titles in `<<>>` are in 《》.
pub(crate) fn visible(text: &str) -> String {
    let visible = text.chars().filter(|c| matches!(c, '\t' | '\n') || !is_hidden(*c)).map(unified_char);
    let signs = [("<<", "《"), (">>", "》"), ("＜＜", "《"), ("＞＞", "》")];
    signs.iter().fold(visible.collect(), |text: String, (signs, bracket)| text.replace(signs, bracket))
}
