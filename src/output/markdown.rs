//! For documents and chat.

use super::cell::{Cell, Row};
use super::grid::Grid;
use crate::i18n::Words;

/// Writes a part of a table, the first with the headings; markup in cells is escaped.
pub(super) fn part<R: Row>(grid: &Grid<'_, R>, number: usize, words: &Words) -> Option<String> {
    let rows = grid.part(number);
    let mut lines = Vec::new();
    if number == 0 {
        lines.push(line(grid.columns.iter().map(|(key, _)| words.word(&format!("column-{key}")))));
        lines.push(line(grid.columns.iter().map(|_| "---".to_owned())));
    } else if rows.is_none() {
        return None;
    }
    let escaped = |cell: Cell| escape(&cell.for_people(words));
    lines.extend(rows.unwrap_or_default().iter().map(|row| line(grid.cells(row).map(escaped))));
    Some(lines.join("\n") + "\n")
}

fn line(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}

/// Escapes markup in the text.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '|' | '\\' | '`' | '*' | '_' | '<' | '>' | '[' | ']' | '#' | '~') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}
