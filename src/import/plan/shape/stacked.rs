//! Tables pasted as text with one cell a line: the headings of the columns, then the cells of each row.

use crate::import::plan::read::line::{Line, Shape};
use crate::import::plan::shape::columns::fit;
use crate::import::plan::shape::label::{self, Label};

/// The fewest labels, one below the other, that are the head of such a table.
const FEWEST: usize = 3;

/// The fewest rows below the head.
const ROWS: usize = 2;

/// Turns the lines below such a head into rows, as long as their cells are what the columns say.
pub(crate) fn rows(lines: &[Line]) -> Vec<Line> {
    let tables = lines.iter().filter(|line| matches!(line.shape, Shape::Row { .. })).count();
    let mut found = Vec::with_capacity(lines.len());
    let mut from = 0;
    while from < lines.len() {
        let head = head(&lines[from..]);
        let rows = if head.len() < FEWEST { Vec::new() } else { body(&lines[from + head.len()..], &head) };
        if rows.len() < ROWS {
            let length = head.len().max(1);
            found.extend_from_slice(&lines[from..from + length]);
            from += length;
            continue;
        }
        let table = tables + from + 1;
        let width = head.len();
        for cells in std::iter::once(&lines[from..from + width]).chain(rows) {
            let texts = cells.iter().map(|line| line.text.trim().to_owned()).collect();
            found.push(Line { shape: Shape::Row { table, cells: texts }, ..cells[0].clone() });
            from += width;
        }
    }
    found
}

/// Returns the columns that the first lines name.
fn head(lines: &[Line]) -> Vec<Label> {
    lines.iter().map_while(|line| label::column(&line.text).filter(|_| line.shape == Shape::Text)).collect()
}

/// Returns the lines of each row, if the rows have a time or a number by which they are known.
fn body<'l>(lines: &'l [Line], columns: &[Label]) -> Vec<&'l [Line]> {
    if !columns.iter().any(|label| matches!(label, Label::Time | Label::Number)) {
        return Vec::new();
    }
    let is_row = |cells: &&[Line]| {
        let texts: Vec<String> = cells.iter().map(|line| line.text.trim().to_owned()).collect();
        let is_text = |line: &Line| line.shape == Shape::Text && !line.is_blank();
        cells.iter().all(is_text) && fit(&texts, columns)
    };
    lines.chunks(columns.len()).take_while(is_row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_below_the_names_of_their_columns_are_rows() {
        let read = |text: &str| -> Vec<(usize, bool)> {
            let line =
                |(number, text): (usize, &str)| Line { number, text: text.to_owned(), shape: Shape::Text };
            let lines: Vec<Line> = (1..).zip(text.split('/')).map(line).collect();
            let is_row = |line: &Line| matches!(line.shape, Shape::Row { .. });
            rows(&lines).iter().map(|line| (line.number, is_row(line))).collect()
        };
        let table = "时间/学习内容/领学人/1月/甲精神/局长/2月/《乙》/副局长/特此通知";
        assert_eq!(read(table), [(1, true), (4, true), (7, true), (10, false)]);
        assert!(read("时间/学习内容/领学人/1月/甲精神/局长/乙/丙").iter().all(|(_, is_row)| !is_row));
        assert!(read("时间/学习内容/1月/甲精神/2月/《乙》").iter().all(|(_, is_row)| !is_row));
    }
}
