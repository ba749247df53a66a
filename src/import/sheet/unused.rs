//! Lists the unused parts of a worksheet: columns by heading, and other cells by row.

use std::collections::{BTreeMap, BTreeSet};

use super::column::Use;
use super::doubt::one_line;
use super::layout::{Block, Layout};
use crate::import::book::{Place, Tab};

/// A column or the cells of a row that were not used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unused {
    /// The column, `C`, or the first of the cells, `A20`.
    pub(crate) place: String,
    /// The row, from 1; `None` for a column.
    pub(crate) row: Option<u32>,
    /// The heading of a column, or the texts of the cells.
    pub(crate) words: String,
    /// The number of filled cells.
    pub(crate) count: usize,
}

/// The cells that were used.
#[derive(Debug, Clone, Default)]
pub(super) struct Used {
    cells: BTreeSet<Place>,
    headings: BTreeSet<Place>,
}

impl Used {
    /// Adds rows of headings.
    pub(super) fn headings(&mut self, tab: &Tab, layout: &Layout) {
        (layout.first..=layout.last).for_each(|at| self.row(tab, at));
    }

    /// Adds all cells of a row, such as one left free for a guest.
    pub(super) fn row(&mut self, tab: &Tab, at: u32) {
        self.headings
            .extend(tab.row(at).into_iter().flat_map(|row| row.cells().map(move |(column, _)| (at, column))));
    }

    /// Adds one cell.
    pub(super) fn cell(&mut self, place: Place) {
        self.cells.insert(place);
    }

    /// Adds the cells read from a person's line.
    pub(super) fn line(&mut self, at: u32, block: &Block) {
        self.cells.insert((at, block.name));
        let read = block.columns.iter().filter(|(_, used)| used.heading().is_some());
        self.cells.extend(read.map(|(column, _)| (at, *column)));
    }
}

/// Lists everything unused, except running numbers. Comments on cells are always listed.
pub(super) fn list(tab: &Tab, used: &Used, blocks: &[Block]) -> Vec<Unused> {
    let mut columns: BTreeMap<u32, usize> = BTreeMap::new();
    let mut rows: BTreeMap<u32, Vec<(Place, &str)>> = BTreeMap::new();
    let merged_use = |place: Place| {
        used.cells.contains(&place)
            || tab.region(place).is_some_and(|region| used.cells.iter().any(|cell| region.holds(*cell)))
    };
    let named: BTreeSet<u32> = used.cells.iter().map(|(row, _)| *row).collect();
    let unread = tab.unread.iter().map(|(place, text)| (*place, text.as_str()));
    let unread_places: BTreeSet<Place> = tab.unread.iter().map(|(place, _)| *place).collect();
    for (place, text) in tab.contents().chain(unread) {
        if used.headings.contains(&place) || (merged_use(place) && !unread_places.contains(&place)) {
            continue;
        }
        let column = blocks.iter().any(|block| block.columns.contains_key(&place.1));
        if column && named.contains(&place.0) && !unread_places.contains(&place) {
            *columns.entry(place.1).or_default() += 1;
        } else {
            rows.entry(tab.in_file(place).0).or_default().push((place, text));
        }
    }
    let columns = columns.into_iter().filter_map(|(column, count)| {
        let block = blocks.iter().find(|block| block.columns.contains_key(&column))?;
        let title = block.titles.get(&column).map(|title| one_line(title)).unwrap_or_default();
        let running =
            ["序号", "序", "号", "no", "no."].contains(&title.to_lowercase().replace(' ', "").as_str());
        let unread = !matches!(block.columns.get(&column), Some(Use::Known(_) | Use::Part(_)));
        (unread && !running).then(|| Unused { place: tab.column(column), row: None, words: title, count })
    });
    let rows = rows.into_iter().map(|(row, cells)| Unused {
        place: cells.first().map_or_else(String::new, |(place, _)| tab.address(*place)),
        row: Some(row + 1),
        count: cells.len(),
        words: cells.iter().map(|(_, text)| one_line(text)).collect::<Vec<_>>().join(" / "),
    });
    let comments = tab.comments.iter().map(|(place, text)| Unused {
        place: tab.address(*place),
        row: Some(tab.in_file(*place).0 + 1),
        words: one_line(text),
        count: 1,
    });
    columns.chain(rows).chain(comments).collect()
}
