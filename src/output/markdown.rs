//! For documents and chat.

use super::cell::{Row, for_people};
use crate::i18n::Words;

/// A table whose cells hold no markup of their own.
pub(super) fn render<R: Row>(rows: &[R], words: &Words) -> String {
    let cells: Vec<_> = rows.iter().map(Row::cells).collect();
    let columns = for_people::<R>(&cells);
    let headings = columns.iter().map(|(_, key)| words.word(&format!("column-{key}")));
    let mut lines = vec![line(headings), line(columns.iter().map(|_| "---".to_owned()))];
    for cells in &cells {
        lines.push(line(columns.iter().map(|&(at, _)| escape(&cells[at].for_people(words)))));
    }
    lines.join("\n") + "\n"
}

fn line(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '|' | '\\' | '`' | '*' | '_' | '<' | '>' | '[' | ']' | '#' | '~') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}
