//! For people: aligned columns, Chinese counted two cells wide.

use unicode_width::UnicodeWidthStr;

use super::Width;
use super::grid::Grid;
use super::layout::{Column, Layout};
use super::wrap::{pad, pad_left, wrap_within};
use crate::i18n::Words;

/// Between two columns.
const GAP: &str = "   ";
/// The cells that the frame takes of every line.
const FRAME: usize = 4;
/// What stands below a row is set in so far.
const INDENT: &str = "  ";

/// The rows under headings in the chosen language, no wider than the terminal: texts are wrapped,
/// and columns for which there is no room stand below their row, each value under its heading.
pub(super) fn render(grid: &Grid, words: &Words, Width(width): Width) -> String {
    let columns: Vec<Column> = (0..grid.columns.len()).map(|at| column(grid, at, words)).collect();
    let room = usize::from(width).saturating_sub(FRAME);
    let layout = Layout::of(&columns, &grid.yielding, GAP.len(), room);
    let inner = if layout.below.is_empty() { layout.width(GAP.len()) } else { room };
    let headings = layout.beside.iter().map(|&(at, width)| (columns[at].heading.as_str(), width, false));
    let mut lines = beside(headings.collect());
    let under_headings = lines.len();
    for row in 0..grid.lines.len() {
        let cells = layout.beside.iter().map(|&(at, width)| {
            let column = &columns[at];
            (column.cells[row].as_str(), width, grid.lines[row][at].is_number())
        });
        lines.extend(beside(cells.collect()));
        lines.extend(below(layout.below.iter().map(|&at| &columns[at]), row, words, inner));
    }
    let framed: Vec<String> = lines.iter().map(|line| format!("│ {} │\n", pad(line, inner))).collect();
    let (head, body) = framed.split_at(under_headings);
    let rule = |left, line: &str, right| format!("{left}{}{right}\n", line.repeat(inner + 2));
    [rule("┌", "─", "┐"), head.concat(), rule("╞", "═", "╡"), body.concat(), rule("└", "─", "┘")].concat()
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

/// The lines of cells that stand side by side: each a text, its width and whether it is a number.
fn beside(cells: Vec<(&str, usize, bool)>) -> Vec<String> {
    let columns: Vec<Vec<String>> = cells
        .into_iter()
        .map(|(text, width, is_number)| {
            let padded = |line: String| if is_number { pad_left(&line, width) } else { pad(&line, width) };
            let mut lines: Vec<String> = wrap_within(text, width).into_iter().map(padded).collect();
            lines.push(" ".repeat(width)); // stands wherever a neighbour has more lines
            lines
        })
        .collect();
    let height = columns.iter().map(|lines| lines.len() - 1).max().unwrap_or(0);
    let line = |at: usize| columns.iter().map(move |lines| lines[at.min(lines.len() - 1)].as_str());
    (0..height).map(|at| line(at).collect::<Vec<_>>().join(GAP)).collect()
}

/// What the row says in columns that stand below it, as many to a line as have room.
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
            Some(line) if line.width() + GAP.len() + text.width() <= room => {
                line.push_str(GAP);
                line.push_str(&text);
            }
            _ => lines.extend(wrap_within(&text, room)),
        }
    }
    lines.iter().map(|line| format!("{INDENT}{line}")).collect()
}
