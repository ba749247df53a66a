//! Notes that a search found, with the lines that contain the words.

use schemars::JsonSchema;
use serde::Serialize;

use crate::output::{Cell, Row};
use crate::report::filter::{Facts, Filterable};
use crate::report::notes::NoteRow;
use crate::text::{find, fold};

/// The characters shown before a word and after its start.
const AROUND: (usize, usize) = (8, 16);
/// The number of characters that are not worth a `…`.
const CUT: usize = 2;

/// A note that contains all words.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct FoundRow<'a> {
    #[serde(flatten)]
    note: NoteRow<'a>,
    /// Lines of the text that together contain the words of the text.
    lines: Vec<FoundLine>,
}

/// A line that contains some of the words.
#[derive(Debug, PartialEq, JsonSchema, Serialize)]
pub(crate) struct FoundLine {
    /// The number of the line, from 1.
    line: usize,
    text: String,
    #[serde(skip)]
    shown: String,
}

impl<'a> FoundRow<'a> {
    pub(crate) fn new(note: NoteRow<'a>, lines: Vec<FoundLine>) -> Self {
        Self { note, lines }
    }
}

impl Row for FoundRow<'_> {
    const COLUMNS: &'static [&'static str] =
        &["date", "topic", "author", "kind", "title", "characters", "remark", "found", "note"];
    const IF_ANY: &'static [&'static str] = &["remark", "found"];
    const BELOW: &'static [&'static str] = &["found"];
    const YIELDING: &'static [&'static str] = &["characters", "remark", "note"];

    fn cells(&self) -> Vec<Cell> {
        let mut cells = self.note.cells();
        let shown: Vec<&str> = self.lines.iter().map(|line| line.shown.as_str()).collect();
        cells.insert(cells.len() - 1, Cell::maybe((!shown.is_empty()).then(|| shown.join(" / "))));
        cells
    }
}

impl Filterable for FoundRow<'_> {
    fn facts(&self) -> Facts<'_> {
        self.note.facts()
    }
}

/// Returns the folded words of a search; each must be in a note.
pub(crate) fn wanted(typed: &[String]) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in typed.iter().flat_map(|text| text.split_whitespace()).map(fold) {
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words
}

/// Returns the lines of a text that show the words; `None` if title and text do not contain them all.
pub(crate) fn lines(title: Option<&str>, text: &str, words: &[String]) -> Option<Vec<FoundLine>> {
    let (in_title, in_text) = (fold(title.unwrap_or_default()), fold(text));
    if !words.iter().all(|word| in_text.contains(word) || in_title.contains(word)) {
        return None;
    }
    let mut left: Vec<&String> = words.iter().filter(|word| in_text.contains(*word)).collect();
    let folded: Vec<&str> = in_text.lines().collect();
    let mut numbers = Vec::new();
    while !left.is_empty() {
        let count = |line: &str| left.iter().filter(|word| line.contains(word.as_str())).count();
        let best = folded.iter().enumerate().rev().max_by_key(|(_, line)| count(line));
        let Some((at, line)) = best.filter(|(_, line)| count(line) > 0) else { break };
        left.retain(|word| !line.contains(word.as_str()));
        numbers.push(at);
    }
    numbers.sort_unstable();
    let line = |at: usize| {
        let line = text.lines().nth(at).unwrap_or_default().trim();
        FoundLine { line: at + 1, text: line.to_owned(), shown: around(line, words) }
    };
    Some(numbers.into_iter().map(line).collect())
}

/// Returns the parts of a line that surround the words, with `…` for the rest.
fn around(line: &str, words: &[String]) -> String {
    let starts: Vec<usize> = line.char_indices().map(|(at, _)| at).collect();
    let mut parts: Vec<(usize, usize)> = Vec::new();
    let mut found: Vec<_> = words.iter().filter_map(|word| find(line, word)).collect();
    found.sort_unstable_by_key(|range| range.start);
    for range in found {
        let first = starts.partition_point(|at| *at < range.start);
        let last = starts.partition_point(|at| *at < range.end);
        let from = Some(first.saturating_sub(AROUND.0)).filter(|from| *from > CUT).unwrap_or(0);
        let to = last.max(first + AROUND.1);
        let to = if to + CUT >= starts.len() { starts.len() } else { to };
        match parts.last_mut() {
            Some((_, end)) if from <= *end => *end = to.max(*end),
            _ => parts.push((from, to)),
        }
    }
    let mut shown = String::new();
    for (from, to) in &parts {
        if *from > 0 && !shown.ends_with('…') {
            shown.push('…');
        }
        shown.extend(line.chars().skip(*from).take(to - from));
        if *to < starts.len() {
            shown.push('…');
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words that are looked for, and the lines that are shown; `None` if a word is missing.
    type Case<'a> = (&'a [&'a str], Option<Vec<(usize, String)>>);

    fn shown(title: &str, text: &str, typed: &[&str]) -> Option<Vec<(usize, String)>> {
        let typed: Vec<String> = typed.iter().map(ToString::to_string).collect();
        let found = lines(Some(title), text, &wanted(&typed))?;
        Some(found.into_iter().map(|line| (line.line, line.shown)).collect())
    }

    #[test]
    fn every_word_is_in_the_title_or_in_a_line_that_is_shown() {
        let text = "# 一\n\n谈ＡＩ与数字政府\n再谈数字政府和实体经济\n";
        let line = |at: usize, text: &str| (at, text.to_owned());
        let cases: [Case<'_>; 9] = [
            (&["ai"], Some(vec![line(3, "谈ＡＩ与数字政府")])),
            (&["数字政府"], Some(vec![line(3, "谈ＡＩ与数字政府")])),
            (&["实体", "数字"], Some(vec![line(4, "再谈数字政府和实体经济")])),
            (&["实体　数字"], Some(vec![line(4, "再谈数字政府和实体经济")])),
            (&["实体", "Ａi"], Some(vec![line(3, "谈ＡＩ与数字政府"), line(4, "再谈数字政府和实体经济")])),
            (&["体会", "实体"], Some(vec![line(4, "再谈数字政府和实体经济")])),
            (&["体会"], Some(vec![])),
            (&["体会", "没有"], None),
            (&["政府和实体", "没有"], None),
        ];
        for (typed, expected) in cases {
            assert_eq!(shown("学习体会", text, typed), expected, "{typed:?}");
        }
    }

    #[test]
    fn a_long_line_is_shown_around_the_words() {
        let filler = "一二三四五六七八九十".repeat(3);
        let text = format!("{filler}数字政府{filler}实体经济{filler}");
        let expected = "…三四五六七八九十数字政府一二三四五六七八九十一二…三四五六七八九十实体经济一二三四五六七八九十一二…";
        assert_eq!(shown("", &text, &["实体经济", "数字政府"]), Some(vec![(1, expected.to_owned())]));
    }
}
