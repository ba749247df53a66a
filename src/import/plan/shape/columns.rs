//! Tables pasted as text, with spaces or bars between their columns.

use crate::import::plan::read::line::{Line, Shape};
use crate::import::plan::shape::heading;
use crate::import::plan::shape::label::{self, Label};
use crate::import::plan::words::{prose, time};
use crate::text::numeral as number;

/// Columns from which a line of labels is the head of a table.
const FEWEST: usize = 3;

/// Turns lines below a line of column headings into rows, as long as they have as many parts. A line with other parts is
/// set apart, because its columns are unknown.
pub(crate) fn aligned(lines: &[Line]) -> Vec<Line> {
    let tables = lines.iter().map(|line| if let Shape::Row { table, .. } = line.shape { table } else { 0 });
    let mut table = tables.max().unwrap_or_default();
    let mut columns: Option<Vec<Label>> = None;
    let row = |line: &Line| {
        if line.shape != Shape::Text {
            columns = None;
            return line.clone();
        }
        let cells = parts(&line.text);
        let head: Option<Vec<Label>> = cells.iter().map(|cell| label::column(cell)).collect();
        if let Some(head) = head.filter(|head| head.len() >= FEWEST) {
            columns = Some(head);
            table += 1;
            return Line { shape: Shape::Row { table, cells }, ..line.clone() };
        }
        let Some(open) = columns.as_ref().filter(|_| !line.is_blank()) else { return line.clone() };
        if !fit(&cells, open) {
            let ends = heading::mark(&line.text)
                .is_some_and(|(mark, _)| mark.style.rank().is_some_and(|rank| rank < 3));
            if cells.len() < FEWEST || ends {
                columns = None;
                return line.clone();
            }
            return Line { shape: Shape::Apart, ..line.clone() };
        }
        Line { shape: Shape::Row { table, cells }, ..line.clone() }
    };
    lines.iter().map(row).collect()
}

/// Returns `true` for cells that are what their columns say. A space within a cell would shift the cells after it.
pub(super) fn fit(cells: &[String], columns: &[Label]) -> bool {
    let fits = |(cell, label): (&String, &Label)| match label {
        Label::Number => cell.chars().any(number::is_part),
        Label::Time => !time::months(cell).is_empty() || cell.contains(['周', '定']),
        Label::Form => !prose::forms(cell).is_empty() || cell.chars().count() <= 6,
        Label::Lead | Label::Chair | Label::Speakers | Label::Department => {
            !cell.contains('《') && prose::forms(cell).is_empty()
        }
        _ => true,
    };
    // The last column may be empty: 备注.
    let missing = columns.get(cells.len()..);
    missing.is_some_and(|missing| missing.iter().all(|label| *label == Label::Other))
        && cells.iter().zip(columns).all(fits)
}

/// Returns the parts of a line between spaces or bars outside brackets.
fn parts(text: &str) -> Vec<String> {
    let mut depth = 0_i32;
    let parts = text.split(move |c: char| {
        match c {
            '《' | '（' | '(' | '“' => depth += 1,
            '》' | '）' | ')' | '”' => depth = (depth - 1).max(0),
            _ => {}
        }
        depth == 0 && (c.is_whitespace() || matches!(c, '|' | '｜' | '│'))
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
        let columns = [Label::Number, Label::Time, Label::Content, Label::Form, Label::Chair];
        let fits = |row: &str| fit(&parts(row), &columns);
        assert!(fits("1 3月 甲精神 集体学习 局长") && !fits("1 3月 1.甲精神 2.乙精神 集体学习"));
        let text = ["时间 专题 备注", "2月 甲", "4月 乙 丙 丁", "6月 戊 己"];
        let lines =
            (1..).zip(text).map(|(number, text)| Line { number, text: text.to_owned(), shape: Shape::Text });
        let apart: Vec<bool> =
            aligned(&lines.collect::<Vec<_>>()).iter().map(|line| line.shape == Shape::Apart).collect();
        assert_eq!(apart, [false, false, true, false]);
        assert_eq!(parts("2月 甲 《乙 丙》"), ["2月", "甲", "《乙 丙》"]);
        assert_eq!(parts("2月｜甲｜《乙 丙》"), ["2月", "甲", "《乙 丙》"]);
    }
}
