//! One worksheet as text, with the numbers by which people know its rows and columns.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::message::Message;

/// The most rows with content; a sheet of people has far fewer.
const MAX_ROWS: usize = 20_000;
/// Columns from here on are not read.
pub(crate) const MAX_COLUMNS: u32 = 256;
/// The most cells with content in a workbook.
const MAX_CELLS: usize = 200_000;
/// The most bytes of text in a workbook.
const MAX_TEXT: usize = 8 << 20;
/// The most merged cells of a worksheet.
const MAX_REGIONS: usize = 2_000;
/// The most rows that a merged cell counts for.
const MAX_HEIGHT: u32 = 1_000;
/// The characters of a cell that are kept; names, posts and remarks are far shorter. An ellipsis shows the cut.
pub(crate) const MAX_CHARACTERS: usize = 500;

/// A place in a worksheet: row and column, both counted from 0.
pub(crate) type Place = (u32, u32);

/// The name of a place as the programs print it: `C7`.
pub(crate) fn address((row, column): Place) -> String {
    format!("{}{}", letters(column), u64::from(row) + 1)
}

/// The letters of a column: A to Z, then AA.
pub(crate) fn letters(column: u32) -> String {
    let letter = char::from(b'A' + u8::try_from(column % 26).unwrap_or_default());
    match column / 26 {
        0 => letter.to_string(),
        more => format!("{}{letter}", letters(more - 1)),
    }
}

/// A merged region, its corners included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Region {
    pub(crate) first: Place,
    pub(crate) last: Place,
}

impl Region {
    pub(crate) fn holds(&self, (row, column): Place) -> bool {
        (self.first.0..=self.last.0).contains(&row) && (self.first.1..=self.last.1).contains(&column)
    }
}

/// The arrangement of the cells, compared with the file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum View {
    #[default]
    AsInFile,
    /// The rows are the columns of the file.
    Turned,
    /// Each column of the file is three, and this row of headings was added.
    Split(u32),
}

/// A worksheet: the rows that have content.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Tab {
    /// The name; empty if the file has no worksheets.
    pub(crate) name: String,
    pub(super) rows: BTreeMap<u32, BTreeMap<u32, String>>,
    pub(super) regions: Vec<Region>,
    /// The cells with a picture on them.
    pub(crate) pictures: BTreeSet<Place>,
    /// Pictures whose place the file does not give.
    pub(crate) loose_pictures: usize,
    /// The hidden rows that have content.
    pub(crate) hidden_rows: BTreeSet<u32>,
    pub(crate) hidden_columns: BTreeSet<u32>,
    /// The cells that are not read: under a merged cell, where they are not visible, or too far right.
    pub(crate) unread: Vec<(Place, String)>,
    /// The comments on cells.
    pub(crate) comments: Vec<(Place, String)>,
    /// The cells whose text is struck through.
    pub(crate) struck: BTreeSet<Place>,
    #[serde(skip)]
    pub(crate) view: View,
}

impl Tab {
    /// The rows that have content, by index.
    pub(crate) fn rows(&self) -> impl Iterator<Item = (u32, Row<'_>)> {
        self.rows.iter().map(|(at, cells)| (*at, Row { cells }))
    }

    /// The row of that index, if it has content.
    pub(crate) fn row(&self, at: u32) -> Option<Row<'_>> {
        self.rows.get(&at).map(|cells| Row { cells })
    }

    /// The merged region around a place.
    pub(crate) fn region(&self, place: Place) -> Option<&Region> {
        self.regions.iter().find(|region| region.holds(place))
    }

    /// The cells with content, a merged one once, at its first place.
    pub(crate) fn contents(&self) -> impl Iterator<Item = (Place, &str)> {
        let all =
            self.rows().flat_map(|(at, row)| row.cells().map(move |(column, text)| ((at, column), text)));
        all.filter(|(place, _)| self.region(*place).is_none_or(|region| region.first == *place))
    }
}

/// A row: the cells that have content.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Row<'a> {
    cells: &'a BTreeMap<u32, String>,
}

impl<'a> Row<'a> {
    /// The text in a column, counted from 0; empty if there is none.
    pub(crate) fn cell(self, column: u32) -> &'a str {
        self.cells.get(&column).map_or("", String::as_str)
    }

    /// The cells that have content, by column.
    pub(crate) fn cells(self) -> impl DoubleEndedIterator<Item = (u32, &'a str)> {
        self.cells.iter().map(|(column, text)| (*column, text.as_str()))
    }
}

/// A workbook as its people see it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Book {
    /// The worksheets that have content.
    pub(crate) tabs: Vec<Tab>,
    /// The names of hidden worksheets, which are not read.
    pub(crate) hidden: Vec<String>,
}

/// Builds a workbook within bounds.
#[derive(Debug, Default)]
pub(crate) struct Tabs {
    book: Book,
    cells: usize,
    text: usize,
}

impl Tabs {
    /// Begins another worksheet.
    pub(crate) fn begin(&mut self, name: &str) {
        self.book.tabs.push(Tab { name: name.trim().to_owned(), ..Tab::default() });
    }

    /// Notes a worksheet that is hidden.
    pub(crate) fn skip(&mut self, name: &str) {
        self.book.hidden.push(name.trim().to_owned());
    }

    /// The worksheet begun last.
    pub(crate) fn last(&mut self) -> Option<&mut Tab> {
        self.book.tabs.last_mut()
    }

    /// Puts text into a cell of the worksheet begun last; blank text leaves the cell empty.
    pub(crate) fn put(&mut self, row: u32, column: u32, text: &str) -> Result<(), Message> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(());
        }
        let Some(tab) = self.book.tabs.last_mut() else { return Ok(()) };
        let mut kept: String = text.chars().take(MAX_CHARACTERS).collect();
        if kept.len() < text.len() {
            kept.push('…');
        }
        self.cells += 1;
        self.text += kept.len();
        if self.cells > MAX_CELLS || self.text > MAX_TEXT || tab.rows.len() > MAX_ROWS {
            return Err(Message::new("book-too-large"));
        }
        if column < MAX_COLUMNS {
            tab.rows.entry(row).or_default().insert(column, kept);
        } else {
            tab.unread.push(((row, column), kept));
        }
        Ok(())
    }

    /// Lets a merged cell of the worksheet begun last count for all that it covers.
    ///
    /// Values that were left under it are set apart: nobody who looks at the sheet sees them.
    pub(crate) fn merge(&mut self, region: Region) -> Result<(), Message> {
        let Some(tab) = self.book.tabs.last_mut() else { return Ok(()) };
        let Region { first, mut last } = region;
        last = (last.0.min(first.0.saturating_add(MAX_HEIGHT)), last.1.min(MAX_COLUMNS - 1));
        if last < first || last.1 < first.1 {
            return Ok(());
        }
        if tab.regions.len() == MAX_REGIONS {
            return Err(Message::new("book-too-large"));
        }
        let shown = tab.row(first.0).map_or("", |row| row.cell(first.1)).to_owned();
        for (row, cells) in tab.rows.range_mut(first.0..=last.0) {
            let under: Vec<u32> = cells.range(first.1..=last.1).map(|(column, _)| *column).collect();
            for column in under.into_iter().filter(|column| (*row, *column) != first) {
                let text = cells.remove(&column).unwrap_or_default();
                tab.unread.push(((*row, column), text));
            }
        }
        tab.rows.retain(|_, cells| !cells.is_empty());
        tab.regions.push(Region { first, last });
        if shown.is_empty() {
            return Ok(());
        }
        for row in first.0..=last.0 {
            for column in first.1..=last.1 {
                self.put(row, column, &shown)?;
            }
        }
        Ok(())
    }

    /// The workbook with what was put into it.
    pub(crate) fn finish(mut self) -> Book {
        for tab in &mut self.book.tabs {
            tab.hidden_rows.retain(|row| tab.rows.contains_key(row));
        }
        self.book.tabs.retain(|tab| !tab.rows.is_empty());
        self.book
    }
}

#[cfg(test)]
impl Tab {
    /// A worksheet from lines of cells separated by `|`; a cell `<` or `^` is merged with the one to its
    /// left or above.
    pub(crate) fn of(lines: &str) -> Self {
        let mut tabs = Tabs::default();
        tabs.begin("");
        let grid: Vec<Vec<&str>> = lines.lines().map(|line| line.split('|').collect()).collect();
        let at = |row: usize, column: usize| grid.get(row).and_then(|cells| cells.get(column)).copied();
        let mut regions = Vec::new();
        for (row, cells) in grid.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| !["<", "^"].contains(cell)) {
                tabs.put(small(row), small(column), cell).unwrap();
                let wide = (1..=cells.len()).take_while(|by| at(row, column + by) == Some("<")).count();
                let high = (1..=grid.len()).take_while(|by| at(row + by, column) == Some("^")).count();
                if wide + high > 0 {
                    let last = (small(row + high), small(column + wide));
                    regions.push(Region { first: (small(row), small(column)), last });
                }
            }
        }
        for region in regions {
            tabs.merge(region).unwrap();
        }
        tabs.finish().tabs.remove(0)
    }
}

#[cfg(test)]
fn small(index: usize) -> u32 {
    u32::try_from(index).unwrap()
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
        let mut tabs = Tabs::default();
        tabs.begin("表");
        tabs.put(0, 0, "x").unwrap();
        let whole = Region { first: (0, 0), last: (1_048_575, 16_383) };
        assert_eq!(tabs.merge(whole).unwrap_err().id, "book-too-large");
    }

    #[test]
    fn far_columns_are_not_read_and_long_texts_are_cut() {
        let mut tabs = Tabs::default();
        tabs.begin("");
        tabs.put(0, 16_000, "x").unwrap();
        tabs.put(4, 1, &"字".repeat(9_000)).unwrap();
        let tab = tabs.finish().tabs.remove(0);
        let rows: Vec<_> = tab.rows().map(|(at, row)| (at, row.cell(1).chars().count())).collect();
        assert_eq!(rows, [(4, MAX_CHARACTERS + 1)]);
        assert_eq!(tab.unread, [((0, 16_000), "x".to_owned())]);
    }

    #[test]
    fn a_merged_cell_counts_for_all_that_it_covers_and_hides_what_is_under_it() {
        let mut tabs = Tabs::default();
        tabs.begin("");
        tabs.put(0, 0, "请假").unwrap();
        tabs.put(1, 0, "√").unwrap();
        tabs.merge(Region { first: (0, 0), last: (2, 0) }).unwrap();
        let tab = tabs.finish().tabs.remove(0);
        let texts: Vec<&str> = tab.rows().map(|(_, row)| row.cell(0)).collect();
        assert_eq!(texts, ["请假", "请假", "请假"]);
        assert_eq!(tab.unread, [((1, 0), "√".to_owned())]);
        assert_eq!(tab.contents().collect::<Vec<_>>(), [((0, 0), "请假")]);
    }

    #[test]
    fn places_have_the_names_that_programs_print() {
        for (place, expected) in [((0, 0), "A1"), ((6, 2), "C7"), ((0, 26), "AA1"), ((9, 255), "IV10")] {
            assert_eq!(address(place), expected);
        }
    }
}
