//! How the screen is laid out.

use super::screen::{COLUMNS, LINES, Screen};

impl Screen {
    /// Returns the column, in cells, at which a text begins in each line that has it.
    pub(crate) fn columns_of(&self, text: &str) -> Vec<usize> {
        let rows = self.parser.screen().rows(0, COLUMNS.get());
        rows.filter_map(|row| row.find(text).map(|at| unicode_width::UnicodeWidthStr::width(&row[..at])))
            .collect()
    }

    /// Returns how many lines go on in the next one.
    pub(crate) fn wrapped(&self) -> usize {
        (0..LINES.get()).filter(|row| self.parser.screen().row_wrapped(*row)).count()
    }
}
