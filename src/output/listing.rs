//! Rows for people, in parts that follow each other.

use super::cell::Row;
use super::grid::Grid;
use super::table::Table;
use super::{Format, Width, markdown};
use crate::i18n::Words;

/// Rows as a table or as Markdown.
pub(crate) struct Listing<'a, R> {
    grid: Grid<'a, R>,
    /// `None` for Markdown, in which columns have no width.
    table: Option<Table>,
}

impl<'a, R: Row> Listing<'a, R> {
    /// Lays out the rows, with the columns that have content.
    pub(crate) fn new(rows: &'a [R], format: Format, words: &Words, width: Width) -> Self {
        Self::of(Grid::with_content(rows), format, words, width)
    }

    /// Lays out the rows, with the columns that have these keys, in this order.
    pub(crate) fn with_columns(
        rows: &'a [R],
        columns: &[&str],
        format: Format,
        words: &Words,
        width: Width,
    ) -> Self {
        Self::of(Grid::of(rows).only(columns), format, words, width)
    }

    fn of(grid: Grid<'a, R>, format: Format, words: &Words, width: Width) -> Self {
        let table = (format != Format::Markdown).then(|| Table::of(&grid, words, width));
        Self { grid, table }
    }

    /// Renders a part, numbered from 0; `None` after the last one.
    pub(crate) fn part(&self, number: usize, words: &Words) -> Option<String> {
        match &self.table {
            Some(table) => table.part(&self.grid, number, words),
            None => markdown::part(&self.grid, number, words),
        }
    }
}
