//! Worksheets with a list for each of several sessions, one below the other, under lines that state the day.

use std::collections::BTreeMap;

use crate::import::book::{Row, Tab};
use crate::import::sheet::clock::{Hours, contradicts};
use crate::import::sheet::layout::Layout;
use crate::import::sheet::person::names_person;
use crate::import::sheet::stated;

/// The lines that state a day, by row. Empty unless one of them states the session's.
#[derive(Debug, Default)]
pub(super) struct Sections {
    lines: BTreeMap<u32, bool>,
    /// The first line that states the session's day.
    pub(super) ours: Option<String>,
}

impl Sections {
    pub(super) fn read(tab: &Tab, layout: &Layout, hours: Hours) -> Self {
        let is_person = |row| layout.blocks.iter().any(|block| names_person(row, block));
        let is_heading = |at| (layout.first..=layout.last).contains(&at);
        let lines = tab.rows().filter(|(at, row)| !is_heading(*at) && !is_person(*row));
        let stated = lines.filter_map(|(at, row)| {
            let text = line(row)?;
            let is_day = stated::whole_day(&text, hours.day)?;
            Some((at, is_day && !contradicts(&text, hours), text))
        });
        let stated: Vec<_> = stated.collect();
        let ours = stated.iter().find(|(_, ours, _)| *ours).map(|(_, _, text)| text.clone());
        let lines = stated.iter().filter(|_| ours.is_some()).map(|(at, ours, _)| (*at, *ours));
        Self { lines: lines.collect(), ours }
    }

    /// Returns `true` if a row belongs to a list of another session.
    pub(super) fn is_other(&self, row: u32) -> bool {
        self.lines.range(..row).next_back().is_some_and(|(_, ours)| !ours)
    }
}

/// Returns the text of a row with a single text, or with a label and its text.
fn line(row: Row<'_>) -> Option<String> {
    let mut texts: Vec<&str> = row.cells().map(|(_, text)| text).collect();
    texts.dedup();
    (texts.len() <= 2).then(|| texts.join(" "))
}
