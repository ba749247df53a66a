//! Tables of listings.

use maud::{Markup, html};

use crate::i18n::Words;
use crate::output::{Cell, Row, clean};

/// The number of columns that a narrow screen shows side by side.
const NARROW: usize = 3;

/// A column, and the page that a row's cell in it leads to.
type Link<'a, R> = (&'a str, &'a dyn Fn(&R) -> Option<String>);

/// A table of rows; a narrow screen stacks the cells of a wide one.
pub(super) struct Table<'a, R> {
    pub rows: &'a [R],
    /// The keys of the columns to show, in the order of the listing.
    pub columns: &'a [&'a str],
    /// The column that leads to a page, and the page of a row.
    pub link: Link<'a, R>,
}

impl<R: Row> Table<'_, R> {
    pub(super) fn draw(&self, words: &Words) -> Markup {
        let kept: Vec<usize> =
            (0..R::COLUMNS.len()).filter(|at| self.columns.contains(&R::COLUMNS[*at])).collect();
        let heads: Vec<String> =
            kept.iter().map(|at| clean(&words.word(&format!("column-{}", R::COLUMNS[*at])))).collect();
        let (linked, page) = self.link;
        let class = if kept.len() > NARROW { "stack" } else { "" };
        html! {
            div.scroll {
                table class=(class) {
                    thead { tr { @for (&at, head) in kept.iter().zip(&heads) {
                        th scope="col" class=(self.class_of(at)) { (head) }
                    } } }
                    tbody { @for row in self.rows {
                        @let cells = row.cells();
                        tr { @for (&at, head) in kept.iter().zip(&heads) {
                            (cell(words, &cells[at], head, page(row).filter(|_| R::COLUMNS[at] == linked)))
                        } }
                    } }
                }
            }
        }
    }
}

impl<R: Row> Table<'_, R> {
    /// Returns the class of a column's heading: that of its numbers, to be above them.
    fn class_of(&self, at: usize) -> &'static str {
        let is_number = |row: &R| class(&row.cells()[at]) == "number";
        if self.rows.iter().any(is_number) { "number" } else { "" }
    }
}

fn class(cell: &Cell) -> &'static str {
    match cell {
        Cell::Count(_) | Cell::Share(_) => "number",
        Cell::Day(_) => "date",
        _ => "",
    }
}

fn cell(words: &Words, cell: &Cell, head: &str, link: Option<String>) -> Markup {
    let text = cell.for_people(words);
    html! {
        td class=(class(cell)) data-head=(head) {
            @if let Some(link) = link { a href=(link) { (text) } } @else { (text) }
        }
    }
}
