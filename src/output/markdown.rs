//! For documents and chat.

use super::grid::Grid;
use crate::i18n::Words;

/// Writes a table; markup in cells is escaped.
pub(super) fn render(grid: &Grid, words: &Words) -> String {
    let headings = grid.columns.iter().map(|key| words.word(&format!("column-{key}")));
    let mut lines = vec![line(headings), line(grid.columns.iter().map(|_| "---".to_owned()))];
    lines.extend(
        grid.lines.iter().map(|cells| line(cells.iter().map(|cell| escape(&cell.for_people(words))))),
    );
    lines.join("\n") + "\n"
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
