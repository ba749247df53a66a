//! The order of the people of lists side by side.

use std::collections::BTreeSet;

use super::fold::folded;
use super::layout::Block;
use crate::import::book::Row;

/// The position of a person on the sheet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Position {
    /// The running number.
    number: Option<u32>,
    /// The row of the headings and the column of the names, so that lists side by side follow each other.
    list: (u32, u32),
}

impl Position {
    pub(super) fn of(row: Row<'_>, block: &Block, headings: u32) -> Self {
        let number = block.name.checked_sub(1).and_then(|column| folded(row.cell(column)).parse().ok());
        Self { number, list: (headings, block.name) }
    }
}

/// Returns the people of lists side by side by their running numbers or, `true`, one list after the other.
pub(super) fn in_order<Person>(listed: Vec<Person>, positions: &[Position]) -> (Vec<Person>, bool) {
    let columns: BTreeSet<u32> = positions.iter().map(|position| position.list.1).collect();
    if columns.len() < 2 {
        return (listed, false);
    }
    let numbers: BTreeSet<u32> = positions.iter().filter_map(|position| position.number).collect();
    let guessed = numbers.len() < listed.len();
    let mut people: Vec<(Position, Person)> = positions.iter().copied().zip(listed).collect();
    people.sort_by_key(
        |(position, _)| {
            if guessed { (None, position.list) } else { (position.number, (0, 0)) }
        },
    );
    (people.into_iter().map(|(_, person)| person).collect(), guessed)
}
