//! Footnotes: a sign at the end of a line, and the line with the note below: 甲精神①, ①《甲》.

use crate::import::plan::read::line::{Line, Shape};

/// Sets the notes apart and removes their signs from the lines above. What a note adds to its line is not known.
pub(crate) fn apart(lines: &[Line]) -> Vec<Line> {
    let pointers: Vec<char> = lines.iter().filter_map(pointer).collect();
    let notes: Vec<char> = lines.iter().filter_map(note).collect();
    if pointers.is_empty() || pointers != notes {
        return lines.to_vec();
    }
    let line = |line: &Line| {
        let mut line = line.clone();
        if pointer(&line).is_some() {
            line.text = line.text.trim_end().trim_end_matches(is_sign).to_owned();
        } else if note(&line).is_some() {
            line.shape = Shape::Apart;
        }
        line
    };
    lines.iter().map(line).collect()
}

/// Returns the sign at the end of a line that is not a note itself.
fn pointer(line: &Line) -> Option<char> {
    let text = line.text.trim();
    let is_text = line.shape == Shape::Text && sign(text.chars().next()).is_none();
    sign(text.chars().next_back()).filter(|_| is_text)
}

/// Returns the sign at the start of a line.
fn note(line: &Line) -> Option<char> {
    sign(line.text.trim_start().chars().next()).filter(|_| line.shape == Shape::Text)
}

fn sign(c: Option<char>) -> Option<char> {
    c.filter(|c| is_sign(*c))
}

fn is_sign(c: char) -> bool {
    ('①'..='⑳').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_do_not_continue_the_list_above_them() {
        let read = |text: &[&str]| -> Vec<(String, bool)> {
            let line = |text: &&str| Line { number: 1, text: (*text).to_owned(), shape: Shape::Text };
            let lines = apart(&text.iter().map(line).collect::<Vec<_>>());
            lines.into_iter().map(|line| (line.text, line.shape == Shape::Apart)).collect()
        };
        let found = read(&["1.甲①", "2.乙②", "①《丙》", "②《丁》"]);
        let wanted = [("1.甲", false), ("2.乙", false), ("①《丙》", true), ("②《丁》", true)];
        assert_eq!(found, wanted.map(|(text, apart)| (text.to_owned(), apart)));
        assert!(read(&["1.甲", "①《丙》", "②《丁》"]).iter().all(|(_, apart)| !apart));
        assert!(read(&["1.甲①", "①《丙》", "②《丁》"]).iter().all(|(_, apart)| !apart));
    }
}
