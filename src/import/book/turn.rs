//! A worksheet whose rows are the columns of its file.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use super::tab::{Place, Region, Tab, address, letters};

impl Tab {
    /// Returns these rows as columns; all other cells are not read.
    pub(crate) fn turned(&self, rows: RangeInclusive<u32>) -> Self {
        let turn = |(row, column): Place| (column, row);
        let inside = |place: &Place| rows.contains(&place.0);
        let places = |places: &BTreeSet<Place>| {
            places.iter().filter(|place| inside(place)).map(|place| turn(*place)).collect()
        };
        let texts = |texts: &[(Place, String)]| -> Vec<(Place, String)> {
            texts.iter().map(|(place, text)| (turn(*place), text.clone())).collect()
        };
        let outside = self.contents().filter(|(place, _)| !inside(place));
        let outside: Vec<(Place, String)> = outside.map(|(place, text)| (place, text.to_owned())).collect();
        let mut turned = Self {
            name: self.name.clone(),
            pictures: places(&self.pictures),
            loose_pictures: self.loose_pictures,
            unread: texts(&[outside, self.unread.clone()].concat()),
            comments: texts(&self.comments),
            struck: places(&self.struck),
            is_turned: true,
            ..Self::default()
        };
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

    /// Puts a heading into a cell.
    pub(crate) fn label(&mut self, (row, column): Place, text: &str) {
        self.rows.entry(row).or_default().insert(column, text.to_owned());
    }

    /// Returns the place in the file.
    pub(crate) fn in_file(&self, (row, column): Place) -> Place {
        if self.is_turned { (column, row) } else { (row, column) }
    }

    /// Returns the name of a place in the file.
    pub(crate) fn address(&self, place: Place) -> String {
        address(self.in_file(place))
    }

    /// Returns the name of a column, which is the number of a row in the file if the worksheet is turned.
    pub(crate) fn column(&self, column: u32) -> String {
        if self.is_turned { (u64::from(column) + 1).to_string() } else { letters(column) }
    }
}
