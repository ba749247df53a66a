//! For people: aligned columns; Chinese characters are two cells wide.

use comfy_table::{CellAlignment, ColumnConstraint, Table, presets};
use unicode_width::UnicodeWidthStr;

use super::Width;
use super::grid::Grid;
use super::layout::{Column, Layout};
use super::wrap::wrap_within;
use crate::i18n::Words;

const GAP: u8 = 3;
/// The cells of each line used by the frame.
const FRAME: usize = 4;
/// The indentation of columns below a row.
const INDENT: &str = "  ";

/// The number of rows that are rendered at a time.
const PORTION: usize = 256;

/// A table that is rendered row by row.
struct Rows {
    columns: Vec<Column>,
    layout: Layout,
    /// The width within the frame.
    inner: usize,
    /// Between a heading and a value below a row.
    colon: String,
}

/// Renders the rows under headings in the chosen language, no wider than the terminal: text is wrapped,
/// and columns that do not fit move below their row, each value after its heading. The parts of the text follow
/// each other.
pub(super) fn render(grid: Grid, words: &Words, Width(width): Width) -> impl Iterator<Item = String> + use<> {
    let (count, below, yielding) = (grid.lines.len(), grid.below, grid.yielding.clone());
    let columns = columns(grid, words);
    let room = usize::from(width).saturating_sub(FRAME);
    let layout = Layout::of(&columns, below, &yielding, usize::from(GAP), room);
    let inner = if layout.below.is_empty() { layout.width(usize::from(GAP)) } else { room };
    let rows = Rows { columns, layout, inner, colon: words.word("colon") };
    (0..count.max(1)).step_by(PORTION).map(move |from| rows.portion(from, (from + PORTION).min(count), count))
}

impl Rows {
    /// Renders some of the rows, the first with the headings, the last with the end of the frame.
    fn portion(&self, from: usize, to: usize, count: usize) -> String {
        let mut frame = Table::new();
        frame.load_style(presets::UTF8_BORDERS_ONLY);
        if from == 0 {
            let headings = self.layout.beside.iter();
            let headings = headings.map(|&(at, width)| (self.columns[at].heading.as_str(), width, false));
            frame.set_header([side_by_side(headings.collect())]);
        }
        for row in from..to {
            let cells = self.layout.beside.iter().map(|&(at, width)| {
                let column = &self.columns[at];
                (column.cells[row].as_str(), width, column.is_number[row])
            });
            let mut lines = vec![side_by_side(cells.collect())];
            let columns = self.layout.below.iter().map(|&at| &self.columns[at]);
            lines.extend(below(columns, row, &self.colon, self.inner));
            frame.add_row([lines.join("\n")]);
        }
        for column in frame.column_iter_mut() {
            let padding = usize::from(column.padding_width());
            column.set_constraint(fixed(self.inner + padding));
        }
        let text = frame.to_string();
        let text = if from == 0 { text.as_str() } else { text.split_once('\n').map_or("", |(_, rest)| rest) };
        let ends = if to == count { text } else { text.rsplit_once('\n').map_or("", |(rest, _)| rest) };
        format!("{ends}\n")
    }
}

/// Puts the cells into words, and frees them.
fn columns(grid: Grid, words: &Words) -> Vec<Column> {
    let mut columns: Vec<Column> = grid
        .columns
        .iter()
        .map(|key| Column {
            key,
            heading: words.word(&format!("column-{key}")),
            cells: Vec::with_capacity(grid.lines.len()),
            is_number: Vec::with_capacity(grid.lines.len()),
            is_prose: false,
        })
        .collect();
    for line in grid.lines {
        for (column, cell) in columns.iter_mut().zip(&line) {
            column.cells.push(cell.for_people(words));
            column.is_number.push(cell.is_number());
            column.is_prose |= cell.is_prose();
        }
    }
    columns
}

/// Renders cells side by side; each has a text, a width, and whether it is a number.
fn side_by_side(cells: Vec<(&str, usize, bool)>) -> String {
    let mut table = Table::new();
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

/// Renders the columns below a row, as many on a line as fit.
fn below<'a>(
    columns: impl Iterator<Item = &'a Column>,
    row: usize,
    colon: &str,
    width: usize,
) -> Vec<String> {
    let said = columns.filter(|column| !column.cells[row].is_empty());
    let room = width.saturating_sub(INDENT.len());
    let mut lines: Vec<String> = Vec::new();
    for column in said {
        let text = format!("{}{}{}", column.heading, colon, column.cells[row]);
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
