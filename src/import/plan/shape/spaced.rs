//! Labels that only wide spaces set apart from their value: 学习时间　第一季度.

use crate::import::plan::read::line::{Line, Shape};
use crate::import::plan::shape::heading;
use crate::import::plan::shape::label;

/// The fewest such lines; a single one may be something else.
const FEWEST: usize = 3;

/// The longest label with the spaces in it, in bytes.
const LONGEST: usize = 48;

/// Puts a colon after such labels.
pub(crate) fn labelled(lines: &[Line]) -> Vec<Line> {
    if lines.iter().filter(|line| parts(line).is_some()).count() < FEWEST {
        return lines.to_vec();
    }
    let line = |line: &Line| match parts(line) {
        Some((label, value)) => Line { text: format!("{label}：{value}"), ..line.clone() },
        None => line.clone(),
    };
    lines.iter().map(line).collect()
}

/// Splits a line into its label and its value. A line of several labels is the head of a table.
fn parts(line: &Line) -> Option<(&str, &str)> {
    let text = line.text.trim();
    let is_label = |text: &str| label::word(text).is_some();
    let wide = ["  ", "\u{3000}"].iter().flat_map(|space| text.match_indices(space));
    let is_cut = |at: &usize| *at <= LONGEST && text[..*at].chars().count() > 1 && is_label(&text[..*at]);
    let cuts = wide.map(|(at, _)| at).filter(is_cut);
    let (label, value) = text.split_at(cuts.min()?);
    let found =
        line.shape == Shape::Text && heading::mark(text).is_none() && !value.split_whitespace().any(is_label);
    found.then_some((label, value.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_labels_over_values_get_their_colon() {
        let read = |text: &[&str]| -> Vec<String> {
            let line = |text: &&str| Line { number: 1, text: (*text).to_owned(), shape: Shape::Text };
            labelled(&text.iter().map(line).collect::<Vec<_>>()).into_iter().map(|line| line.text).collect()
        };
        let text = [
            "时间　内容　主讲",
            "学习时间  3月",
            "学习内容　《甲》",
            "牵头领导  局长",
            "时  间  5月",
            "某局  通知",
        ];
        let wanted = [
            "时间　内容　主讲",
            "学习时间：3月",
            "学习内容：《甲》",
            "牵头领导：局长",
            "时  间：5月",
            "某局  通知",
        ];
        assert_eq!(read(&text), wanted);
        assert_eq!(read(&text[..3]), text[..3]);
    }
}
