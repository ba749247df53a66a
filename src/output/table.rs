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

/// Renders the rows under headings in the chosen language, no wider than the terminal: text is wrapped,
/// and columns that do not fit move below their row, each value after its heading.
pub(super) fn render(grid: &Grid, words: &Words, Width(width): Width) -> String {
    let columns: Vec<Column> = (0..grid.columns.len()).map(|at| column(grid, at, words)).collect();
    let room = usize::from(width).saturating_sub(FRAME);
    let layout = Layout::of(&columns, grid.below, &grid.yielding, usize::from(GAP), room);
    let inner = if layout.below.is_empty() { layout.width(usize::from(GAP)) } else { room };
    let mut frame = Table::new();
    frame.load_style(presets::UTF8_BORDERS_ONLY);
    let headings = layout.beside.iter().map(|&(at, width)| (columns[at].heading.as_str(), width, false));
    frame.set_header([side_by_side(headings.collect())]);
    for row in 0..grid.lines.len() {
        let cells = layout.beside.iter().map(|&(at, width)| {
            let column = &columns[at];
            (column.cells[row].as_str(), width, grid.lines[row][at].is_number())
        });
        let mut lines = vec![side_by_side(cells.collect())];
        lines.extend(below(layout.below.iter().map(|&at| &columns[at]), row, words, inner));
        frame.add_row([lines.join("\n")]);
    }
    for column in frame.column_iter_mut() {
        let padding = usize::from(column.padding_width());
        column.set_constraint(fixed(inner + padding));
    }
    format!("{frame}\n")
}

fn column(grid: &Grid, at: usize, words: &Words) -> Column {
    let cells = || grid.lines.iter().map(|line| &line[at]);
    Column {
        key: grid.columns[at],
        heading: words.word(&format!("column-{}", grid.columns[at])),
        cells: cells().map(|cell| cell.for_people(words)).collect(),
        is_prose: cells().any(super::Cell::is_prose),
    }
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
    words: &Words,
    width: usize,
) -> Vec<String> {
    let said = columns.filter(|column| !column.cells[row].is_empty());
    let room = width.saturating_sub(INDENT.len());
    let mut lines: Vec<String> = Vec::new();
    for column in said {
        let text = format!("{}{}{}", column.heading, words.word("colon"), column.cells[row]);
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
