//! A table of a document.

use super::Line;

/// A table; the heading row is repeated on every page. Without headings it is a form.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Table {
    /// 表题: the line above the table; the renderer adds its number.
    pub caption: Option<String>,
    pub columns: Vec<Column>,
    /// The rows; a missing cell is empty.
    pub rows: Vec<Vec<Line>>,
    /// The minimum height of a row in millimetres, for rows to be filled in by hand.
    pub row_height: Option<u32>,
}

impl Table {
    /// Removes the first column.
    pub(crate) fn without_first_column(mut self) -> Self {
        self.columns = self.columns.into_iter().skip(1).collect();
        self.rows = self.rows.into_iter().map(|row| row.into_iter().skip(1).collect()).collect();
        self
    }

    /// Returns a table without a caption or a height of its rows.
    pub(crate) fn new(columns: Vec<Column>, rows: Vec<Vec<Line>>) -> Self {
        Self { caption: None, columns, rows, row_height: None }
    }

    /// Sets the caption.
    pub(crate) fn captioned(self, caption: impl Into<String>) -> Self {
        Self { caption: Some(caption.into()), ..self }
    }

    /// Sets the minimum height of a row in millimetres.
    pub(crate) fn high(self, row_height: u32) -> Self {
        Self { row_height: Some(row_height), ..self }
    }

    /// Returns `true` if a cell belongs to the cell above it.
    pub(crate) fn continues(&self, row: usize, column: usize) -> bool {
        let cell = |row: usize| self.rows.get(row).and_then(|row| row.get(column));
        self.columns.get(column).is_some_and(|column| column.equal == Equal::Merged)
            && row > 0
            && cell(row).is_some()
            && cell(row) == cell(row - 1)
    }

    /// Returns `true` if it has no heading row.
    pub(crate) fn is_form(&self) -> bool {
        self.columns.iter().all(|column| column.heading.is_empty())
    }
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Column {
    pub heading: String,
    /// The width relative to the other columns.
    pub share: u32,
    /// The alignment of its cells.
    pub align: Align,
    /// The treatment of equal cells below one another.
    pub equal: Equal,
}

impl Column {
    /// Returns a column aligned left.
    pub(crate) fn new(heading: impl Into<String>, share: u32) -> Self {
        Self { heading: heading.into(), share, align: Align::Start, equal: Equal::Repeated }
    }

    /// Draws equal cells below one another as one.
    pub(crate) fn grouped(self) -> Self {
        Self { equal: Equal::Merged, ..self }
    }

    /// Centres the cells.
    pub(crate) fn centred(self) -> Self {
        Self { align: Align::Centre, ..self }
    }
}

/// The treatment of equal cells below one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Equal {
    Repeated,
    /// They are drawn as one cell.
    Merged,
}

/// The alignment of text in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    Start,
    Centre,
}
