//! For people: aligned columns; Chinese characters are two cells wide.

use comfy_table::{CellAlignment, ColumnConstraint, presets};
use unicode_width::UnicodeWidthStr;

use super::Width;
use super::cell::{Cell, Row};
use super::grid::Grid;
use super::layout::{Column, Layout};
use super::wrap::wrap_within;
use crate::i18n::Words;

const GAP: u8 = 3;
/// The cells of each line used by the frame.
const FRAME: usize = 4;
/// The indentation of columns below a row.
const INDENT: &str = "  ";

/// A table, laid out from all its rows and rendered in parts.
pub(super) struct Table {
    columns: Vec<Column>,
    layout: Layout,
    /// The width within the frame.
    inner: usize,
    /// Between a heading and a value below a row.
    colon: String,
}

impl Table {
    /// Lays out the rows under headings in the chosen language, no wider than the terminal: text is wrapped,
    /// and columns that do not fit move below their row, each value after its heading.
    pub(super) fn of<R: Row>(grid: &Grid<'_, R>, words: &Words, Width(width): Width) -> Self {
        let heading = |key| words.word(&format!("column-{key}"));
        let mut columns: Vec<Column> =
            grid.columns.iter().map(|&(key, _)| Column::new(key, heading(key))).collect();
        for row in grid.rows {
            for (column, cell) in columns.iter_mut().zip(grid.cells(row)) {
                column.admit(&cell.for_people(words), cell.is_prose());
            }
        }
        let room = usize::from(width).saturating_sub(FRAME);
        let layout = Layout::of(&columns, R::BELOW, &grid.yielding, usize::from(GAP), room);
        let inner = if layout.below.is_empty() { layout.width(usize::from(GAP)) } else { room };
        Self { columns, layout, inner, colon: words.word("colon") }
    }

    /// Renders a part of the rows, the first with the headings, the last with the end of the frame.
    pub(super) fn part<R: Row>(&self, grid: &Grid<'_, R>, number: usize, words: &Words) -> Option<String> {
        let rows = grid.part(number);
        if rows.is_none() && number > 0 {
            return None;
        }
        let mut frame = comfy_table::Table::new();
        frame.load_style(presets::UTF8_BORDERS_ONLY);
        if number == 0 {
            let headings = self.layout.beside.iter();
            let headings = headings.map(|&(at, width)| (self.columns[at].heading.as_str(), width, false));
            frame.set_header([side_by_side(headings.collect())]);
        }
        for row in rows.unwrap_or_default() {
            frame.add_row([self.row(&grid.cells(row).collect::<Vec<_>>(), words)]);
        }
        for column in frame.column_iter_mut() {
            let padding = usize::from(column.padding_width());
            column.set_constraint(fixed(self.inner + padding));
        }
        let text = frame.to_string();
        let text =
            if number == 0 { text.as_str() } else { text.split_once('\n').map_or("", |(_, rest)| rest) };
        let is_last = grid.part(number + 1).is_none();
        let ends = if is_last { text } else { text.rsplit_once('\n').map_or("", |(rest, _)| rest) };
        Some(format!("{ends}\n"))
    }

    fn row(&self, cells: &[Cell], words: &Words) -> String {
        let texts: Vec<String> = cells.iter().map(|cell| cell.for_people(words)).collect();
        let beside = self.layout.beside.iter();
        let beside = beside.map(|&(at, width)| (texts[at].as_str(), width, cells[at].is_number()));
        let mut lines = vec![side_by_side(beside.collect())];
        let below =
            self.layout.below.iter().map(|&at| (self.columns[at].heading.as_str(), texts[at].as_str()));
        lines.extend(lines_below(below, &self.colon, self.inner));
        lines.join("\n")
    }
}

/// Renders cells side by side; each has a text, a width, and whether it is a number.
fn side_by_side(cells: Vec<(&str, usize, bool)>) -> String {
    let mut table = comfy_table::Table::new();
    table.load_style(presets::NOTHING);
    table.add_row(cells.iter().map(|&(text, width, is_number)| {
        let shown = comfy_table::Cell::new(wrap_within(text, width).join("\n"));
        if is_number { shown.set_alignment(CellAlignment::Right) } else { shown }
    }));
    for (column, &(_, width, _)) in table.column_iter_mut().zip(&cells) {
        column.set_padding((0, u16::from(GAP))).set_constraint(fixed(width + usize::from(GAP)));
    }
    table.trim_fmt()
}

/// Returns the constraint for a column of this width plus padding.
fn fixed(width: usize) -> ColumnConstraint {
    ColumnConstraint::Absolute(comfy_table::Width::Fixed(u16::try_from(width).unwrap_or(u16::MAX)))
}

/// Renders the columns below a row, each a heading and a text, as many on a line as fit.
fn lines_below<'a>(
    columns: impl Iterator<Item = (&'a str, &'a str)>,
    colon: &str,
    width: usize,
) -> Vec<String> {
    let room = width.saturating_sub(INDENT.len());
    let mut lines: Vec<String> = Vec::new();
    for (heading, text) in columns.filter(|(_, text)| !text.is_empty()) {
        let text = format!("{heading}{colon}{text}");
        match lines.last_mut() {
            Some(line) if line.width() + usize::from(GAP) + text.width() <= room => {
                line.push_str(&" ".repeat(usize::from(GAP)));
                line.push_str(&text);
            }
            _ => lines.extend(wrap_within(&text, room)),
        }
    }
    lines.iter().map(|line| format!("{INDENT}{line}")).collect()
}
