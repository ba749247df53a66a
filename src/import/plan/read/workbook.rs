//! Reads the rows of a workbook's worksheets as lines.

use crate::import::book::{self, Tab};
use crate::import::plan::read::line::{Line, visible};
use crate::message::Message;

/// Returns the lines of a workbook; the worksheets follow each other.
pub(super) fn lines(name: &str, bytes: &[u8]) -> Result<Vec<Line>, Message> {
    let book = book::read(name, bytes)?;
    let mut lines: Vec<Line> = Vec::new();
    for (table, tab) in (1..).zip(&book.tabs) {
        let before = lines.last().map_or(0, |line| line.number);
        for (at, row) in tab.rows() {
            let width = row.cells().next_back().map_or(0, |(column, _)| column + 1);
            let cells = (0..width).map(|column| visible(cell(tab, at, column))).collect();
            let number = usize::try_from(at).unwrap_or_default() + 1;
            lines.push(Line::row(before + number, table, cells));
        }
    }
    Ok(lines)
}

/// Returns a cell's text. A cell merged with those above repeats their text; one merged to the left is empty.
fn cell(tab: &Tab, row: u32, column: u32) -> &str {
    let first = tab.region((row, column)).map_or((row, column), |region| region.first);
    let text = tab.row(first.0).map_or("", |above| above.cell(first.1));
    if first.1 == column { text } else { "" }
}
