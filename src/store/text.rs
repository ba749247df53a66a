//! The text of a note, read only on demand.

use std::path::Path;

use serde::Deserialize;

use super::parse::{Complaint, Document, document};
use super::read::{Limit, read_bounded};
use super::repository::file_of;
use super::survey::survey;
use crate::domain::record::{Kind, Record, RecordId};
use crate::domain::stamped::Stamped;
use crate::message::Message;

#[derive(Deserialize)]
struct WithText {
    #[serde(default)]
    text: String,
}

/// Reads the text of the note with that id.
pub(crate) fn note_text(root: &Path, year: i32, id: &RecordId) -> Result<String, Message> {
    let bytes = read_bounded(&root.join(file_of(year, Kind::Notes, id)), Limit::RECORD)?;
    let content = std::str::from_utf8(&bytes).map_err(|_| Message::new("not-utf8"))?;
    let document = document(&bytes).map_err(|(message, _)| message)?;
    if let Some(text) = document.text().and_then(without_indent) {
        return Ok(text);
    }
    document.guard_head().map_err(|(message, _)| message)?;
    serde_yaml::from_str::<WithText>(content.trim_start_matches('\u{feff}'))
        .map(|note| note.text)
        .map_err(|error| super::explain::complaint(&error.to_string()))
}

/// Returns the text of a block as YAML reads it: without the indent, with one line ending at its end.
///
/// `None` for a text that needs a YAML parser: a first line that is indented further, other line endings, and
/// control characters, which YAML refuses.
pub(super) fn without_indent(block: &str) -> Option<String> {
    let is_blank = |line: &&str| line.trim_start_matches(' ').is_empty();
    let first = block.lines().find(|line| !is_blank(line)).unwrap_or_default();
    let is_further =
        first.starts_with("   ") || block.lines().take_while(is_blank).any(|line| line.len() > 2);
    let other = |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}');
    if is_further || block.contains(other) {
        return None;
    }
    let mut text = String::with_capacity(block.len());
    for line in block.split_inclusive('\n') {
        text.push_str(line.strip_prefix("  ").unwrap_or(line));
    }
    let end = text.trim_end_matches('\n').len();
    let ending = usize::from(end > 0 && end < text.len());
    text.truncate(end + ending);
    Some(text)
}

/// Reads a note whose text is not a block at the end, as another program may write it.
pub(super) fn whole_note<T: Record>(document: &Document<'_>) -> Result<Stamped<T>, Complaint> {
    let mut fields: serde_yaml::Mapping = document.record()?;
    let text = fields.remove("text");
    let text = text.as_ref().and_then(serde_yaml::Value::as_str).unwrap_or_default();
    let mut note: Stamped<T> = serde_yaml::from_value(fields.into())
        .map_err(|error| (super::explain::complaint(&error.to_string()), None))?;
    // A string is valid UTF-8.
    let (found, digest) = survey(text.as_bytes()).unwrap_or_default();
    note.record.take_text(found.characters, digest);
    Ok(note)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn by_yaml(block: &str) -> Option<String> {
        serde_yaml::from_str::<WithText>(&format!("text: |\n{block}")).ok().map(|note| note.text)
    }

    #[test]
    fn a_block_without_its_indent_is_what_yaml_reads() {
        for block in
            ["  a\n", "  a\n\n\n", "\n  a\n   b\n\n  c", "", "\n\n", "  \n", "  - a\n    b: c\n", "  # a\n"]
        {
            let (plain, text) = (without_indent(block), by_yaml(block));
            assert!(plain.is_some() && plain == text, "{block:?}: {plain:?} {text:?}");
        }
        for needs_yaml in
            ["   a\n", "    \n  a\n", "\n   \n  a\n", "  a\r\n", "  a\u{2028}b\n", "  \u{feff}a\n"]
        {
            assert_eq!(without_indent(needs_yaml), None, "{needs_yaml:?}");
        }
    }

    proptest! {
        #[test]
        fn no_block_is_read_otherwise_than_by_yaml(lines in prop::collection::vec("[ a—#:\\-学\\t\\r\u{2028}]{0,6}", 0..6), end in "\n{0,3}") {
            let block = lines.iter().map(|line| if line.is_empty() { String::new() } else { format!("  {line}") });
            let block = block.collect::<Vec<_>>().join("\n") + &end;
            if let (Some(plain), Some(text)) = (without_indent(&block), by_yaml(&block)) {
                prop_assert_eq!(plain, text);
            }
        }
    }
}
