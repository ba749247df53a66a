//! Full stops typed as half-width points: 提高认识.把学习抓好.

use crate::import::plan::read::line::{Line, Shape};
use crate::import::plan::shape::heading;
use crate::text::numeral as number;

/// The fewest lines that end with a point; then points are full stops.
const FEWEST: usize = 2;

/// Returns the lines with 。 for each such point, in a document without any 。.
pub(crate) fn full(lines: &[Line]) -> Vec<Line> {
    let ends =
        |line: &&Line| line.text.trim_end().strip_suffix('.').is_some_and(|text| text.ends_with(ends_words));
    if lines.iter().any(|line| line.text.contains('。')) || lines.iter().filter(ends).count() < FEWEST {
        return lines.to_vec();
    }
    let line = |line: &Line| match line.shape {
        Shape::Text | Shape::Heading(_) => Line { text: with_stops(&line.text), ..line.clone() },
        Shape::Row { .. } | Shape::Apart => line.clone(),
    };
    lines.iter().map(line).collect()
}

/// Replaces the points between words. The point of a number stays: 1.甲, 一.甲.
fn with_stops(text: &str) -> String {
    let head = text.len() - heading::mark(text).map_or(text, |(_, rest)| rest).len();
    let mut out = text[..head].to_owned();
    let mut rest = text[head..].chars().peekable();
    let mut before = None;
    while let Some(c) = rest.next() {
        let begins =
            rest.peek().is_none_or(|next| next.is_whitespace() || is_word(*next) || "《“（(".contains(*next));
        out.push(if c == '.' && before.is_some_and(ends_words) && begins { '。' } else { c });
        before = Some(c);
    }
    out
}

fn ends_words(c: char) -> bool {
    (is_word(c) && !number::is_part(c)) || matches!(c, '》' | '”' | '）' | ')')
}

fn is_word(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_full_stops_only_in_a_document_without_any() {
        let read = |text: &[&str]| -> Vec<String> {
            let line = |text: &&str| Line { number: 1, text: (*text).to_owned(), shape: Shape::Text };
            full(&text.iter().map(line).collect::<Vec<_>>()).into_iter().map(|line| line.text).collect()
        };
        assert_eq!(
            read(&["一.甲", "1.提高认识.抓好《乙》.", "2.第1.2节.二是丙."]),
            ["一.甲", "1.提高认识。抓好《乙》。", "2.第1.2节。二是丙。"]
        );
        assert_eq!(read(&["甲.乙.", "丙.", "丁。"]), ["甲.乙.", "丙.", "丁。"]);
        assert_eq!(read(&["甲.乙.", "丙"]), ["甲.乙.", "丙"]);
    }
}
