//! Rows pasted from a table, with tabs between their cells and line breaks within them.

use crate::import::plan::words::time;

/// Fewest tabs of a row.
const FEWEST: usize = 2;

/// Joins the lines of a row whose cells have line breaks: lines with too few tabs that together have as many as the
/// row above them. A line that begins with a time or a number begins a row.
pub(super) fn joined(lines: Vec<(usize, String)>) -> Vec<(usize, String)> {
    let mut joined: Vec<(usize, String)> = Vec::new();
    let mut columns = 0;
    let mut at = 0;
    while let Some((number, text)) = lines.get(at) {
        let length = if tabs(text) < columns { row(&lines[at..], columns) } else { None };
        let texts: Vec<&str> =
            lines[at..at + length.unwrap_or(1)].iter().map(|(_, text)| text.as_str()).collect();
        columns = if length.is_some() { columns } else { tabs(text) };
        columns = if columns < FEWEST { 0 } else { columns };
        joined.push((*number, texts.join("\n")));
        at += texts.len();
    }
    joined
}

/// Returns the number of lines that make up a row with that number of tabs.
fn row(lines: &[(usize, String)], columns: usize) -> Option<usize> {
    let mut sum = 0;
    for (at, (_, text)) in lines.iter().enumerate() {
        if text.trim().is_empty() || (at > 0 && begins_row(text)) {
            return None;
        }
        sum += tabs(text);
        if sum >= columns {
            return (sum == columns && tabs(text) < columns).then_some(at + 1);
        }
    }
    None
}

/// Returns `true` for a line whose first cell is a time or a number.
pub(super) fn begins_row(text: &str) -> bool {
    let Some((first, _)) = text.split_once('\t') else { return false };
    let first = first.trim();
    first.chars().all(|c| c.is_ascii_digit())
        || time::expression(first).is_some_and(|(_, rest)| rest.is_empty())
}

fn tabs(text: &str) -> usize {
    text.matches('\t').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_one_row_are_joined_only_if_they_fit() {
        for (text, wanted) in [
            ("月份|专题|书目|领学\n3月|甲|《乙》\n《丙》|局长\n4月|丁|《戊》|副局长", vec![1, 2, 4]),
            ("月份|专题|书目|领学\n3月|甲|《乙》\n《丙》\n《己》|局长", vec![1, 2]),
            ("月份|专题|书目|领学\n3月|甲\n4月|丁|《戊》", vec![1, 2, 3]),
            ("月份|专题|书目|领学\n3月|甲|《乙》\n\n《丙》|局长", vec![1, 2, 3, 4]),
            ("月份|专题|书目|领学\n3月|甲|《乙》\n备注：丙", vec![1, 2, 3]),
            ("甲\n乙|丙\n丁", vec![1, 2, 3]),
        ] {
            let lines = (1..).zip(text.replace('|', "\t").lines().map(str::to_owned)).collect();
            let found: Vec<usize> = joined(lines).into_iter().map(|(number, _)| number).collect();
            assert_eq!(found, wanted, "{text}");
        }
    }
}
