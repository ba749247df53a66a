//! The bytes of a record's file -> the record.

use serde::de::DeserializeOwned;

use super::explain::{complaint, doubled_key};
use super::locate::Position;
use crate::message::Message;

/// What is wrong with the bytes, and where if the parser knows.
pub(super) type Complaint = (Message, Option<Position>);

/// Keys and values before a note's text need far less; a parser never sees more.
const HEAD_LIMIT: usize = 64 << 10;

/// Records are flat; a list in a list is already one level too many.
const DEPTH_LIMIT: i32 = 16;

/// A record's text as its reader gets it: the head, and what stands behind the line `text: |`.
pub(super) struct Document<'a> {
    head: &'a str,
    text: Option<&'a str>,
}

/// Splits the bytes of a record, seen to be UTF-8, at the line that begins its text.
///
/// # Errors
/// `not-utf8` at the first wrong byte.
pub(super) fn document(bytes: &[u8]) -> Result<Document<'_>, Complaint> {
    let content = std::str::from_utf8(bytes).map_err(|error| {
        let position = Position::of_bytes(bytes, error.valid_up_to());
        (Message::new("not-utf8"), Some(position))
    })?;
    let content = content.strip_prefix('\u{feff}').unwrap_or(content);
    let split = content.find("\ntext: |").filter(|&at| ends_the_file(&content[at + 1..]));
    Ok(match split {
        Some(at) => {
            let body = &content[at + 1..];
            let text = body.split_once('\n').map_or("", |(_, text)| text);
            Document { head: &content[..=at], text: Some(text) }
        }
        None => Document { head: content, text: None },
    })
}

/// Whether nothing but the indented lines of the text follows its key.
fn ends_the_file(block: &str) -> bool {
    let mut lines = block.lines();
    let key = lines.next().unwrap_or_default();
    matches!(key, "text: |" | "text: |2") && lines.all(|line| line.is_empty() || line.starts_with("  "))
}

impl Document<'_> {
    /// How many characters the text has, white space left out.
    pub(super) fn characters(&self) -> Option<usize> {
        self.text.map(|text| text.chars().filter(|c| !c.is_whitespace()).count())
    }

    /// Reads the head as a record.
    ///
    /// # Errors
    /// The parser's complaint in our words, with its position.
    pub(super) fn record<T: DeserializeOwned>(&self) -> Result<T, Complaint> {
        guard(self.head)?;
        serde_yaml::from_str(self.head).map_err(|error| self.explain(&error))
    }

    /// Refuses a head that no parser should see.
    ///
    /// # Errors
    /// `too-deep` or `file-too-large`.
    pub(super) fn guard_head(&self) -> Result<(), Complaint> {
        guard(self.head)
    }

    fn explain(&self, error: &serde_yaml::Error) -> Complaint {
        let message = complaint(&error.to_string());
        let position = match (error.location(), doubled_key(&message)) {
            (_, Some(key)) => second_line_of(self.head, key),
            (Some(found), None) => Some(Position { line: found.line(), column: found.column() }),
            (None, None) => None,
        };
        (message, position)
    }
}

/// Refuses what makes the parser slow: `libyaml` takes time quadratic in the depth of brackets.
fn guard(head: &str) -> Result<(), Complaint> {
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

fn second_line_of(head: &str, key: &str) -> Option<Position> {
    let is_key = |line: &str| line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with(':'));
    let mut lines = head.lines().zip(1..).filter(|(line, _)| is_key(line));
    lines.nth(1).map(|(_, line)| Position { line, column: 1 })
}
