//! The characters of a document, each assigned to a place.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::import::plan::facts::Understood;
use crate::import::plan::outline::Passage;
use crate::import::plan::read::line::{Line, Shape};
use crate::import::plan::read::noise;
use crate::import::plan::tally::Tally;
use crate::import::plan::words::width::fold;

/// The longest distance from the start of a line to its fact, in characters.
const REACH: usize = 6000;

/// The place of a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Fact(Understood),
    Wording,
    Unused,
}

/// The characters with content, in order. Signs and spaces are only counted.
pub(crate) struct Stream {
    /// The original text of each line, by line number.
    texts: Vec<(usize, String)>,
    chars: Vec<Char>,
    /// The first character of each line of the document proper.
    starts: BTreeMap<usize, usize>,
    signs: usize,
}

struct Char {
    c: char,
    /// The index of the line in `texts`, and the offset in it.
    line: usize,
    at: usize,
    place: Place,
    /// Whether it is outside the document proper, as a page mark or a line of the site.
    apart: bool,
}

/// Returns the letters and digits of a text, folded to one width.
pub(super) fn content(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).map(fold).collect()
}

impl Stream {
    pub(super) fn of(lines: &[Line]) -> Self {
        let mut stream = Self { texts: Vec::new(), chars: Vec::new(), starts: BTreeMap::new(), signs: 0 };
        let mut apart = Vec::new();
        for line in lines {
            let outside = line.shape == Shape::Apart || noise::is_noise(&line.text);
            let page = noise::page_mark(&line.text).map_or(0..0, |(from, to)| from..to);
            stream.texts.push((line.number, line.text.clone()));
            let index = stream.texts.len() - 1;
            for (at, c) in line.text.char_indices() {
                if !c.is_alphanumeric() {
                    stream.signs += 1;
                    continue;
                }
                let outside = outside || page.contains(&at);
                let char = Char { c: fold(c), line: index, at, place: Place::Unused, apart: outside };
                if outside {
                    apart.push(char);
                } else {
                    stream.starts.entry(line.number).or_insert(stream.chars.len());
                    stream.chars.push(char);
                }
            }
        }
        stream.chars.extend(apart);
        stream
    }

    /// Claims the first occurrence of a text after the start of a line and returns its end. Prefers an occurrence
    /// with unclaimed characters. If a reader changed the text, its clauses are claimed one by one.
    pub(super) fn claim(&mut self, line: usize, text: &str, place: Place) -> Option<usize> {
        let whole = self.claim_whole(line, text, place);
        let whole = whole.or_else(|| self.claim_whole(line, text.strip_suffix("精神")?, place));
        if whole.is_none() {
            for part in text.split(|c: char| !c.is_alphanumeric()) {
                if part.chars().count() >= 4 || place == Place::Wording {
                    self.claim_whole(line, part, place);
                }
            }
        }
        whole
    }

    fn claim_whole(&mut self, line: usize, text: &str, place: Place) -> Option<usize> {
        let wanted: Vec<char> = content(text).chars().collect();
        let (_, start) = self.starts.range(line..).next().filter(|_| !wanted.is_empty())?;
        let reach = &self.chars[*start..(start + REACH + wanted.len()).min(self.chars.len())];
        let matches = |part: &[Char]| part.iter().zip(&wanted).all(|(char, c)| char.c == *c && !char.apart);
        let free = |part: &[Char]| matches(part) && part.iter().any(|char| char.place == Place::Unused);
        let mut parts = reach.windows(wanted.len());
        let at = parts.clone().position(free).or_else(|| parts.position(matches))?;
        let found = start + at..start + at + wanted.len();
        self.take(found.clone(), place);
        Some(found.end)
    }

    /// Assigns the text after a character to a place, as long as `length` finds more.
    pub(super) fn take_after(&mut self, end: usize, length: impl Fn(&str) -> usize, place: Place) {
        let Some(last) = end.checked_sub(1).and_then(|last| self.chars.get(last)) else { return };
        let (index, from) = (
            last.line,
            last.at + self.texts[last.line].1[last.at..].chars().next().map_or(1, char::len_utf8),
        );
        let to = from + length(&self.texts[index].1[from..]);
        let within = self.chars[end..].iter_mut().take_while(|char| char.line == index && char.at < to);
        for char in within.filter(|char| char.place == Place::Unused) {
            char.place = place;
        }
    }

    /// Assigns the unclaimed characters of a range to a place.
    pub(super) fn take(&mut self, range: Range<usize>, place: Place) {
        for char in self.chars[range].iter_mut().filter(|char| char.place == Place::Unused) {
            char.place = place;
        }
    }

    /// Assigns the unclaimed characters within a part of a line to a place.
    pub(super) fn take_within(&mut self, line: usize, part: Range<usize>, place: Place) {
        let Some(start) = self.starts.get(&line).copied() else { return };
        let index = self.chars[start].line;
        let proper = self.chars.partition_point(|char| !char.apart);
        let from = start
            + self.chars[start..proper].partition_point(|char| char.line == index && char.at < part.start);
        let within =
            self.chars[from..].iter_mut().take_while(|char| char.line == index && char.at < part.end);
        for char in within.filter(|char| char.place == Place::Unused) {
            char.place = place;
        }
    }

    /// Returns the line numbers of the document proper.
    pub(super) fn lines(&self) -> Vec<usize> {
        self.starts.keys().copied().collect()
    }

    /// Returns the text of a line of the document proper.
    pub(super) fn line_text(&self, line: usize) -> String {
        let index = self.starts.get(&line).map(|start| self.chars[*start].line);
        index.map_or_else(String::new, |index| self.texts[index].1.clone())
    }

    /// Returns the clauses and cells: runs of characters between stops.
    pub(super) fn clauses(&self) -> Vec<Range<usize>> {
        let mut clauses = Vec::new();
        let mut from = 0;
        for at in 0..self.chars.len() {
            let next = self.chars.get(at + 1);
            if next.is_none_or(|next| self.parts(&self.chars[at], next)) {
                if !self.chars[at].apart {
                    clauses.push(from..at + 1);
                }
                from = at + 1;
            }
        }
        clauses
    }

    /// Returns `true` if a stop is between two consecutive characters.
    fn parts(&self, left: &Char, right: &Char) -> bool {
        let between = || self.texts[left.line].1[left.at..right.at].chars().skip(1);
        left.apart != right.apart
            || left.line != right.line
            || between().any(|c| {
                matches!(fold(c), ',' | '。' | ';' | ':' | '!' | '?' | '(' | ')' | '|' | '、' | '.')
                    || c == '\t'
            })
    }

    /// Returns the number of the line of a character.
    pub(super) fn line_of(&self, at: usize) -> usize {
        self.chars.get(at).map_or(0, |char| self.texts[char.line].0)
    }

    pub(super) fn text(&self, range: &Range<usize>) -> String {
        self.chars[range.clone()].iter().map(|char| char.c).collect()
    }

    /// Returns `true` if both characters are on one line.
    pub(super) fn is_one_line(&self, left: usize, right: usize) -> bool {
        self.chars.get(left).zip(self.chars.get(right)).is_some_and(|(left, right)| left.line == right.line)
    }

    pub(super) fn places(&self, range: &Range<usize>) -> impl Iterator<Item = Place> {
        self.chars[range.clone()].iter().map(|char| char.place)
    }

    /// Returns the unused passages in document order. Signs and single words do not split a passage.
    pub(super) fn unused(&self) -> Vec<Passage> {
        let mut unused: Vec<Passage> = Vec::new();
        for (index, (number, text)) in self.texts.iter().enumerate() {
            let chars: Vec<&Char> = self.of_line(index);
            let mut at = 0;
            while at < chars.len() {
                if chars[at].place != Place::Unused {
                    at += 1;
                    continue;
                }
                let end =
                    (at..chars.len()).find(|at| chars[*at].place != Place::Unused).unwrap_or(chars.len());
                let from = if at == 0 { 0 } else { with_bracket(text, chars[at].at) };
                let to = chars.get(end).map_or(text.len(), |next| next.at);
                unused.push(Passage { line: *number, text: trimmed(&text[from..to]).to_owned() });
                at = end;
            }
        }
        unused
    }

    fn of_line(&self, index: usize) -> Vec<&Char> {
        let mut chars: Vec<&Char> = self.range_of(index).collect();
        chars.sort_by_key(|char| char.at);
        chars
    }

    fn range_of(&self, index: usize) -> impl Iterator<Item = &Char> {
        let proper = self.chars.partition_point(|char| !char.apart);
        let find = move |part: &'_ [Char]| {
            let from = part.partition_point(|char| char.line < index);
            from..part.partition_point(|char| char.line <= index)
        };
        let (left, right) = self.chars.split_at(proper);
        left[find(left)].iter().chain(&right[find(right)])
    }

    pub(super) fn tally(&self) -> Tally {
        let mut tally = Tally { signs: self.signs, ..Tally::default() };
        for char in &self.chars {
            match char.place {
                Place::Fact(_) => tally.facts += 1,
                Place::Wording => tally.wording += 1,
                Place::Unused => tally.unused += 1,
            }
        }
        tally
    }
}

/// Moves an offset back over the opening brackets before it.
fn with_bracket(text: &str, at: usize) -> usize {
    text[..at].trim_end_matches(['《', '（', '(', '“', '【']).len()
}

/// Trims the stops around a passage and the brackets that open after it.
fn trimmed(text: &str) -> &str {
    let stop = |c: char| c.is_whitespace() || matches!(fold(c), ',' | ';' | '、' | '|');
    let text = text.trim_matches(stop);
    text.trim_end_matches(|c: char| stop(c) || matches!(c, '《' | '（' | '(' | '“' | '【'))
}
