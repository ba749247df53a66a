//! Worksheets whose cells are rearranged before they are read.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use super::tab::{Place, Region, Tab, View, address, letters};

/// The number of columns that replace each column if its cells are split.
const PARTS: u32 = 3;

impl Tab {
    /// Returns these rows as columns; all other cells are not read.
    pub(crate) fn turned(&self, rows: RangeInclusive<u32>) -> Self {
        let turn = |(row, column): Place| (column, row);
        let inside = |place: &Place| rows.contains(&place.0);
        let outside = self.contents().filter(|(place, _)| !inside(place));
        let outside: Vec<(Place, String)> = outside.map(|(place, text)| (place, text.to_owned())).collect();
        let mut turned = self.rearranged(View::Turned, inside, turn);
        turned.unread.splice(0..0, texts(&outside, turn));
        for (row, cells) in self.rows.range(rows.clone()) {
            for (column, text) in cells {
                turned.rows.entry(*column).or_default().insert(*row, text.clone());
            }
        }
        let regions = self.regions.iter().filter(|region| inside(&region.first) && inside(&region.last));
        turned.regions =
            regions.map(|region| Region { first: turn(region.first), last: turn(region.last) }).collect();
        turned
    }

    /// Returns the worksheet with these cells in parts, under a row of headings that is added above the first of
    /// them.
    pub(crate) fn split(
        &self,
        parts: &BTreeMap<Place, [String; PARTS as usize]>,
        headings: [&str; PARTS as usize],
    ) -> Self {
        let first = parts.keys().map(|(row, _)| *row).min().unwrap_or_default();
        let moved = |(row, column): Place| (row + u32::from(row >= first), column * PARTS);
        let mut split = self.rearranged(View::Split(first), |_| true, moved);
        for (row, cells) in &self.rows {
            for (column, text) in cells {
                match parts.get(&(*row, *column)) {
                    Some(texts) => split.fill(moved((*row, *column)), texts),
                    None => split.label(moved((*row, *column)), text),
                }
            }
        }
        for (_, column) in parts.keys() {
            split.fill((first, column * PARTS), &headings);
        }
        let last = |place: Place| (moved(place).0, moved(place).1 + PARTS - 1);
        let regions = self.regions.iter();
        split.regions =
            regions.map(|region| Region { first: moved(region.first), last: last(region.last) }).collect();
        split
    }

    /// Returns a worksheet without cells, with everything else that is known about those in `kept`.
    fn rearranged(
        &self,
        view: View,
        kept: impl Fn(&Place) -> bool,
        to: impl Fn(Place) -> Place + Copy,
    ) -> Self {
        let places = |places: &BTreeSet<Place>| {
            places.iter().filter(|place| kept(place)).map(|place| to(*place)).collect()
        };
        Self {
            name: self.name.clone(),
            pictures: places(&self.pictures),
            loose_pictures: self.loose_pictures,
            unread: texts(&self.unread, to),
            comments: texts(&self.comments, to),
            struck: places(&self.struck),
            view,
            ..Self::default()
        }
    }

    /// Puts texts into cells side by side; an empty text leaves its cell empty.
    fn fill(&mut self, (row, column): Place, texts: &[impl AsRef<str>]) {
        for (column, text) in (column..).zip(texts).filter(|(_, text)| !text.as_ref().is_empty()) {
            self.label((row, column), text.as_ref());
        }
    }

    /// Puts a heading into a cell.
    pub(crate) fn label(&mut self, (row, column): Place, text: &str) {
        self.rows.entry(row).or_default().insert(column, text.to_owned());
    }

    /// Returns the place in the file.
    pub(crate) fn in_file(&self, (row, column): Place) -> Place {
        match self.view {
            View::AsInFile => (row, column),
            View::Turned => (column, row),
            View::Split(headings) => (row - u32::from(row > headings), column / PARTS),
        }
    }

    /// Returns the name of a place in the file.
    pub(crate) fn address(&self, place: Place) -> String {
        address(self.in_file(place))
    }

    /// Returns the name of a column, which is the number of a row in the file if the worksheet is turned.
    pub(crate) fn column(&self, column: u32) -> String {
        match self.view {
            View::Turned => (u64::from(column) + 1).to_string(),
            View::AsInFile | View::Split(_) => letters(self.in_file((0, column)).1),
        }
    }
}

fn texts(texts: &[(Place, String)], to: impl Fn(Place) -> Place) -> Vec<(Place, String)> {
    texts.iter().map(|(place, text)| (to(*place), text.clone())).collect()
}
