//! One tab of a workbook as text, with the numbers by which its people know rows and columns.

use std::collections::BTreeMap;

use crate::message::Message;

/// More rows than a sheet of people has; empty ones are not counted.
const MAX_ROWS: usize = 20_000;
/// Columns after these are not looked at.
pub(super) const MAX_COLUMNS: u32 = 256;
/// More cells than a workbook of such sheets has.
const MAX_CELLS: usize = 200_000;
/// Bytes of text that such a workbook holds at most.
const MAX_TEXT: usize = 8 << 20;
/// Characters of a cell that are kept: names, posts and remarks are far shorter.
pub(super) const MAX_CHARACTERS: usize = 500;

/// A tab: its rows that hold something.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Tab {
    /// The name on it; empty where the file has no tabs.
    pub name: String,
    rows: BTreeMap<u32, BTreeMap<u32, String>>,
}

impl Tab {
    /// The rows that hold something, by their numbers from 1.
    pub(super) fn rows(&self) -> impl Iterator<Item = (u32, Row<'_>)> {
        self.rows.iter().map(|(at, cells)| (at + 1, Row { cells }))
    }
}

/// A row: its cells that hold something.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'a> {
    cells: &'a BTreeMap<u32, String>,
}

impl<'a> Row<'a> {
    /// What stands in a column, counted from 0; empty where nothing does.
    pub(super) fn cell(self, column: u32) -> &'a str {
        self.cells.get(&column).map_or("", String::as_str)
    }

    /// The cells that hold something, by column.
    pub(super) fn cells(self) -> impl Iterator<Item = (u32, &'a str)> {
        self.cells.iter().map(|(column, text)| (*column, text.as_str()))
    }
}

/// The tabs of a workbook as they are read, within bounds.
#[derive(Debug, Default)]
pub(super) struct Tabs {
    all: Vec<Tab>,
    cells: usize,
    text: usize,
}

impl Tabs {
    pub(super) fn begin(&mut self, name: &str) {
        self.all.push(Tab { name: name.trim().to_owned(), rows: BTreeMap::new() });
    }

    /// Puts text into a cell of the tab begun last; a blank text leaves the cell empty.
    pub(super) fn put(&mut self, row: u32, column: u32, text: &str) -> Result<(), Message> {
        let text = text.trim();
        if text.is_empty() || column >= MAX_COLUMNS {
            return Ok(());
        }
        let Some(tab) = self.all.last_mut() else { return Ok(()) };
        let kept: String = text.chars().take(MAX_CHARACTERS).collect();
        self.cells += 1;
        self.text += kept.len();
        if self.cells > MAX_CELLS || self.text > MAX_TEXT || tab.rows.len() > MAX_ROWS {
            return Err(Message::new("book-too-large"));
        }
        tab.rows.entry(row).or_default().insert(column, kept);
        Ok(())
    }

    /// The tabs that hold something.
    pub(super) fn finish(self) -> Vec<Tab> {
        self.all.into_iter().filter(|tab| !tab.rows.is_empty()).collect()
    }
}

#[cfg(test)]
impl Tab {
    /// A tab from lines of cells parted by `|`.
    pub(super) fn of(lines: &str) -> Self {
        let mut tabs = Tabs::default();
        tabs.begin("");
        for (row, line) in (0..).zip(lines.lines()) {
            for (column, cell) in (0..).zip(line.split('|')) {
                tabs.put(row, column, cell).unwrap();
            }
        }
        tabs.finish().remove(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_and_cells_are_bounded_and_empty_ones_free() {
        let mut tabs = Tabs::default();
        tabs.begin("表");
        for row in 0..1_000_000 {
            tabs.put(row, 0, "　 ").unwrap();
        }
        let fill = |mut tabs: Tabs| (0..1_000_000).find_map(|row| tabs.put(row, 0, "x").err().map(|e| e.id));
        assert_eq!(fill(tabs), Some("book-too-large"));
    }

    #[test]
    fn far_columns_and_long_texts_are_cut() {
        let mut tabs = Tabs::default();
        tabs.begin("");
        tabs.put(0, 16_000, "x").unwrap();
        tabs.put(4, 1, &"字".repeat(9_000)).unwrap();
        let tab = tabs.finish().remove(0);
        let rows: Vec<_> = tab.rows().map(|(number, row)| (number, row.cell(1).chars().count())).collect();
        assert_eq!(rows, [(5, MAX_CHARACTERS)]);
    }
}
