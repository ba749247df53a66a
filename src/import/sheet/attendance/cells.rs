//! The cells of a line that are about attendance.

use crate::domain::attendance::Status;
use crate::import::book::{Place, Row, Tab};
use crate::import::sheet::column::Use;
use crate::import::sheet::heading::Heading;
use crate::import::sheet::layout::Block;
use crate::import::sheet::mark::{Mark, amount, is_note, mark};

/// Returns `true` if the name or a cell about attendance is struck through.
pub(super) fn is_struck(tab: &Tab, at: u32, block: &Block) -> bool {
    let shown = |column: &u32| block.columns.get(column).is_some_and(Use::shows_attendance);
    let mut struck = tab.struck.range((at, 0)..=(at, u32::MAX));
    struck.any(|(_, column)| *column == block.name || shown(column))
}

/// Returns `true` for a cell that is merged over several rows.
pub(super) fn is_shared(tab: &Tab, place: Place) -> bool {
    tab.region(place).is_some_and(|region| region.first.0 < region.last.0)
}

/// Returns `true` for a tally that is not zero.
pub(super) fn is_tally(used: &Use, text: &str) -> bool {
    let blank = mark(text) == Mark::Blank || amount(text) == Some(0);
    matches!(used.heading(), Some(Heading::Tally(_))) && !blank
}

/// Returns `true` if a cell in a column that is not understood may be about attendance.
pub(super) fn is_misplaced(used: &Use, text: &str) -> bool {
    match (used, mark(text)) {
        (Use::Unread(true), mark) => mark != Mark::Blank,
        (Use::Unread(false), Mark::Word(status)) => status != Status::Present,
        _ => false,
    }
}

/// Returns the cells about attendance in columns without a heading.
pub(super) fn beside<'a>(row: Row<'a>, block: &'a Block) -> impl Iterator<Item = u32> + 'a {
    let own = block.start..block.end;
    let headless = move |column: &u32| own.contains(column) && !block.columns.contains_key(column);
    // A merged name also fills the columns beside it.
    let other = move |text: &str| text != row.cell(block.name) && is_note(text);
    row.cells().filter(move |(column, text)| headless(column) && other(text)).map(|(column, _)| column)
}

/// Returns the filled cells that a line is read from. A merged cell is named by its first cell.
pub(super) fn places(tab: &Tab, at: u32, block: &Block) -> Vec<Place> {
    let Some(row) = tab.row(at) else { return Vec::new() };
    let read = |column: u32, used: &Use| {
        used.shows_attendance()
            || used.heading() == Some(Heading::SignOut)
            || is_tally(used, row.cell(column))
            || is_misplaced(used, row.cell(column))
    };
    let places =
        block.columns.iter().filter(|(column, used)| read(**column, used)).map(|(column, _)| *column);
    let filled = |column: &u32| !row.cell(*column).is_empty() || tab.pictures.contains(&(at, *column));
    let places = places.filter(filled).chain(beside(row, block));
    places.map(|column| tab.region((at, column)).map_or((at, column), |region| region.first)).collect()
}

/// Returns `true` if any cell about attendance is filled in.
pub(super) fn says_anything(tab: &Tab, at: u32, block: &Block) -> bool {
    let Some(row) = tab.row(at) else { return false };
    places(tab, at, block)
        .into_iter()
        .any(|place| mark(row.cell(place.1)) != Mark::Blank || tab.pictures.contains(&place))
}
