//! The room that texts and rows to sign in take.

use super::title::halves;

/// The empty rows for guests that a higher row may not cost.
pub(crate) const GUESTS: usize = 2;

/// Returns the number of lines that a text needs in a column of `room` half-width characters. A wide character
/// that does not fit at the end of a line moves to the next, so one place of each line is left out.
pub(crate) fn wrapped(text: &str, room: usize) -> usize {
    halves(text).div_ceil(room.saturating_sub(1).max(1)).max(1)
}

/// Returns the height of a row to sign in, and the number of empty rows: the first height that takes no more
/// pages than the lowest one, which is the last, and leaves room for guests. `fill` returns the pages and
/// the empty rows of a height.
pub(crate) fn to_sign<H: Copy>(heights: [H; 3], fill: impl Fn(H) -> (usize, usize)) -> (H, usize) {
    let filled = heights.map(|height| (height, fill(height)));
    let [.., (lowest, (fewest, left))] = filled;
    let roomy = filled.into_iter().find(|(_, (pages, empty))| *pages == fewest && *empty >= GUESTS);
    roomy.map_or((lowest, left), |(height, (_, empty))| (height, empty))
}
