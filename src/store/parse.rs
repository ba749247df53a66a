//! Reads a record from its bytes.

use serde::de::DeserializeOwned;

use super::explain::Phrase;
use super::flat;
use super::place::Position;
use super::survey::{hides, survey};
use crate::domain::record::TextDigest;
use crate::message::Message;
use crate::text::is_smuggled;

/// An error in the bytes, with its position if known.
pub(super) type Complaint = (Message, Option<Position>);

/// The maximum size of keys and values before a note's text; a parser never sees more.
const HEAD_LIMIT: usize = 64 << 10;

/// Records are flat; a nested list is already one level too many.
const DEPTH_LIMIT: i32 = 16;

/// The bytes of a record, split for its reader.
pub(super) struct Document<'a> {
    /// The part for the parser: everything except text after the line `text: |`.
    head: &'a str,
    /// The text below `text: |`.
    block: Option<Block<'a>>,
    /// The position of the first hidden character.
    hidden: Option<usize>,
}

/// A text that no parser has to read.
#[derive(Clone, Copy)]
pub(super) struct Block<'a> {
    /// Its bytes, indented as in the file.
    bytes: &'a [u8],
    /// The number of characters, without white space.
    pub(super) characters: usize,
    pub(super) digest: TextDigest,
}

/// Splits the bytes of a record at the line where its text starts; the text is not parsed.
pub(super) fn document(bytes: &[u8]) -> Result<Document<'_>, Complaint> {
    if let Some(at) = text_below(bytes) {
        let (before, text) = bytes.split_at(at);
        let (found, digest) = survey(text).map_err(|wrong| not_utf8(bytes, at + wrong))?;
        if found.indented && !begins_deeper(before, text) {
            let head = utf8(before)?;
            let hidden = head.find(hides).or(found.hidden.map(|inside| at + inside));
            let key = head.strip_suffix("|\n").or(head.strip_suffix("|2\n")).unwrap_or(head);
            let head = without_mark(key.strip_suffix(TEXT_KEY).unwrap_or(key));
            let block = Block { bytes: text, characters: found.characters, digest };
            return Ok(Document { head, block: Some(block), hidden });
        }
    }
    let head = utf8(bytes)?;
    Ok(Document { head: without_mark(head), block: None, hidden: head.find(hides) })
}

/// Returns `true` if the first line of a block without a stated indent is indented by more than two
/// spaces: YAML then takes this indent for that of the whole block.
fn begins_deeper(before: &[u8], text: &[u8]) -> bool {
    let first = text.split(|&byte| byte == b'\n').find(|line| !line.is_empty()).unwrap_or_default();
    before.ends_with(b"|\n") && first.get(2).is_some_and(|&byte| byte == b' ')
}

const BYTE_ORDER_MARK: &str = "\u{feff}";
const TEXT: &str = "text";
const TEXT_KEY: &str = "text: ";

/// Returns where the lines below `text: |` start.
fn text_below(bytes: &[u8]) -> Option<usize> {
    let mut at = 0;
    for line in bytes.split_inclusive(|&byte| byte == b'\n') {
        at += line.len();
        if matches!(line, b"text: |\n" | b"text: |2\n") {
            return Some(at);
        }
    }
    None
}

fn utf8(bytes: &[u8]) -> Result<&str, Complaint> {
    std::str::from_utf8(bytes).map_err(|error| not_utf8(bytes, error.valid_up_to()))
}

fn without_mark(text: &str) -> &str {
    text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text)
}

fn not_utf8(bytes: &[u8], at: usize) -> Complaint {
    (Message::new("not-utf8"), Some(Position::of_bytes(bytes, at)))
}

impl Document<'_> {
    /// Returns the text below `text: |` with what is known of it.
    pub(super) fn block(&self) -> Option<Block<'_>> {
        self.block
    }

    /// Returns the text below `text: |`, indented as in the file.
    pub(super) fn text(&self) -> Option<&str> {
        std::str::from_utf8(self.block?.bytes).ok()
    }

    /// Returns the position of the first hidden character.
    pub(super) fn hidden(&self) -> Option<usize> {
        self.hidden
    }

    /// Returns the position in the head near which a value holds a hidden character, however it is
    /// written. Readers of the head have seen that it is valid.
    pub(super) fn smuggled(&self) -> Option<usize> {
        if let Some(at) = self.head.find('\u{200d}') {
            return Some(at);
        }
        let at = self.head.find('\\')?;
        let values: serde_yaml::Value = serde_yaml::from_str(self.head).ok()?;
        smuggles(&values).then_some(at)
    }

    /// Reads the head as a record.
    pub(super) fn record<T: DeserializeOwned>(&self) -> Result<T, Complaint> {
        if let Some(record) = flat::read(self.head) {
            return Ok(record);
        }
        guard(self.head)?;
        serde_yaml::from_str(self.head).map_err(|error| self.explain(&error))
    }

    /// Returns the error that a record of this kind has no text.
    pub(super) fn unknown_text(&self) -> Complaint {
        let line = self.head.lines().count() + 1;
        (Message::new("unknown-key").with("key", TEXT), Some(Position { line, column: 1 }))
    }

    /// Refuses a head that no parser should see.
    pub(super) fn guard_head(&self) -> Result<(), Complaint> {
        guard(self.head)
    }

    fn explain(&self, error: &serde_yaml::Error) -> Complaint {
        let text = error.to_string();
        let phrase = match Phrase::of(&text) {
            // The other one is the text that stays unread.
            Phrase::UnknownKey(TEXT) if self.block.is_some() => Phrase::DuplicateKey(TEXT),
            phrase => phrase,
        };
        let position = match (phrase, error.location()) {
            (Phrase::DuplicateKey(key), _) => second_line_of(self.head, key),
            (_, Some(found)) => Some(Position { line: found.line(), column: found.column() }),
            (_, None) => None,
        };
        // The parser gives no line for a control character.
        (phrase.into(), self.control_character().or(position))
    }

    fn control_character(&self) -> Option<Position> {
        let at = self.head.find(|c: char| c.is_control() && !"\n\r\t".contains(c))?;
        Some(Position::of_bytes(self.head.as_bytes(), at))
    }
}

/// Refuses deep nesting: `libyaml` takes time quadratic in the depth of brackets.
fn guard(head: &str) -> Result<(), Complaint> {
    let head = without_quoted_text(head);
    if head.len() > HEAD_LIMIT {
        let limit = format!("{} KB", HEAD_LIMIT >> 10);
        return Err((Message::new("file-too-large").with("limit", limit), None));
    }
    let mut depth = 0;
    for (at, byte) in head.bytes().enumerate() {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth -= 1,
            _ => {}
        }
        if depth > DEPTH_LIMIT {
            return Err((Message::new("too-deep"), Some(Position::of_bytes(head.as_bytes(), at))));
        }
    }
    Ok(())
}

/// Returns the head without quoted text on its last line: it may be long, and its brackets are text.
fn without_quoted_text(head: &str) -> &str {
    let lines = head.strip_suffix('\n').unwrap_or(head);
    let start = lines.rfind('\n').map_or(0, |at| at + 1);
    if lines[start..].starts_with("text: \"") { &lines[..start] } else { head }
}

fn smuggles(value: &serde_yaml::Value) -> bool {
    match value {
        serde_yaml::Value::String(text) => text.contains(is_smuggled),
        serde_yaml::Value::Sequence(items) => items.iter().any(smuggles),
        serde_yaml::Value::Mapping(fields) => fields.values().any(smuggles),
        _ => false,
    }
}

fn second_line_of(head: &str, key: &str) -> Option<Position> {
    let is_key = |line: &str| line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with(':'));
    let mut lines = head.lines().zip(1..).filter(|(line, _)| is_key(line));
    lines.nth(1).map(|(_, line)| Position { line, column: 1 })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(head: &str) -> Option<&'static str> {
        guard(head).err().map(|(message, _)| message.id)
    }

    #[test]
    fn a_parser_never_sees_a_head_that_is_deep_or_long() {
        let (deep, long) = ("[".repeat(17), "x".repeat(HEAD_LIMIT + 1));
        let cases = [
            (format!("by: {}\n", "[".repeat(16)), None),
            (format!("by: {deep}\n"), Some("too-deep")),
            (format!("by: {long}\n"), Some("file-too-large")),
            ("x".repeat(HEAD_LIMIT), None),
            ("x".repeat(HEAD_LIMIT + 1), Some("file-too-large")),
            ("topics: [t01]\nguests: {}\n".repeat(20), None),
            // Only a text on the last line is words.
            (format!("by: m01\ntext: \"{deep}\"\n"), None),
            (format!("by: m01\ntext: \"{long}\"\n"), None),
            (format!("text: \"{deep}\"\nby: m01\n"), Some("too-deep")),
            (format!("text: {deep}\n"), Some("too-deep")),
        ];
        for (head, expected) in cases {
            assert_eq!(refused(&head), expected, "{}", &head[..20.min(head.len())]);
        }
    }

    #[test]
    fn a_key_that_is_written_twice_is_shown_where_it_is_repeated() {
        use crate::domain::leave::Leave;
        use crate::domain::stamped::Stamped;
        let bytes = b"date: 2026-03-12\nmember: m01\n  \ndate: 2026-03-13\n";
        let (message, position) = document(bytes).unwrap().record::<Stamped<Leave>>().err().unwrap();
        assert_eq!(message, Message::new("duplicate-key").with("key", "date"));
        assert_eq!(position, Some(Position { line: 4, column: 1 }));
    }

    #[test]
    fn what_is_not_utf8_or_hidden_is_shown_where_it_is() {
        let at = |line, column| Some(Position { line, column });
        let cases: [(&[u8], _, _); 9] = [
            (b"by: m\xb3\n", at(1, 6), None),
            (b"by: m01\n\xb3\ntext: |\n  a\n", at(2, 1), None),
            ("by: m01\ntext: |\n  学".as_bytes(), None, None),
            (b"by: m01\ntext: |\n  \xe5\xad\xa6\xb3\n", at(3, 4), None),
            (b"\xef\xbb\xbfby: m01\ntext: |\n  \xb3\n", at(3, 3), None),
            ("by: \u{200b}m01\n".as_bytes(), None, Some(4)),
            ("by: m01\ntext: |\n  \u{200b}\n".as_bytes(), None, Some(18)),
            ("by: \u{200b}m01\ntext: |\n  \u{200b}\n".as_bytes(), None, Some(4)),
            ("\u{feff}by: \u{200b}m01\n".as_bytes(), None, Some(0)),
        ];
        for (bytes, wrong, hidden) in cases {
            let (found, text) = (document(bytes), String::from_utf8_lossy(bytes));
            assert_eq!(found.as_ref().err().and_then(|(_, position)| *position), wrong, "{text}");
            assert_eq!(found.ok().and_then(|document| document.hidden()), hidden, "{text}");
        }
    }
}
