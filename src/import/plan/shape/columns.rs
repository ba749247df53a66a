//! Tables pasted as text, with spaces between their columns.

use crate::import::plan::read::line::{Line, Shape};
use crate::import::plan::shape::label;

/// Columns from which a line of labels is the head of a table.
const FEWEST: usize = 3;

/// Turns lines below a line of column headings into rows, as long as they have as many parts.
pub(crate) fn aligned(lines: &[Line]) -> Vec<Line> {
    let tables = lines.iter().map(|line| if let Shape::Row { table, .. } = line.shape { table } else { 0 });
    let mut table = tables.max().unwrap_or_default();
    let mut columns = None;
    let row = |line: &Line| {
        if line.shape != Shape::Text {
            columns = None;
            return line.clone();
        }
        let cells = parts(&line.text);
        if cells.len() >= FEWEST && cells.iter().all(|cell| label::column(cell).is_some()) {
            columns = Some(cells.len());
            table += 1;
        } else if !line.is_blank() && columns != Some(cells.len()) {
            columns = None;
        }
        if columns.is_none() || line.is_blank() {
            return line.clone();
        }
        Line { shape: Shape::Row { table, cells }, ..line.clone() }
    };
    lines.iter().map(row).collect()
}

/// Returns the parts of a line between spaces outside brackets.
fn parts(text: &str) -> Vec<String> {
    let mut depth = 0_i32;
    let parts = text.split(move |c: char| {
        match c {
            '《' | '（' | '(' | '“' => depth += 1,
            '》' | '）' | ')' | '”' => depth = (depth - 1).max(0),
            _ => {}
        }
        depth == 0 && c.is_whitespace()
    });
    parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_below_column_headings_are_rows_while_they_have_as_many_parts() {
        let text = [
            "时间 专题 书目",
            "2月 甲 《乙 丙》",
            "",
            "4月 丁 《戊》",
            "以上由机关党委负责 解释",
            "5月 己 《庚》",
        ];
        let lines =
            (1..).zip(text).map(|(number, text)| Line { number, text: text.to_owned(), shape: Shape::Text });
        let lines: Vec<Line> = lines.collect();
        let rows: Vec<usize> = aligned(&lines)
            .into_iter()
            .filter(|line| matches!(line.shape, Shape::Row { .. }))
            .map(|line| line.number)
            .collect();
        assert_eq!(rows, [1, 2, 4]);
        assert_eq!(parts("2月 甲 《乙 丙》"), ["2月", "甲", "《乙 丙》"]);
    }
}
