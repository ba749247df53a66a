//! The readers of records for the fuzz targets.

#![expect(clippy::expect_used, reason = "a law that is broken ends the run")]

use super::emit::{text_block, to_yaml};
use super::flat;
use super::parse::{Document, document};
use super::text::without_indent;
use crate::domain::history::History;
use crate::domain::note::Note;
use crate::domain::record::Record;
use crate::domain::records::{Reader, Records};
use crate::domain::stamped::Stamped;
use crate::text::is_smuggled;
use serde_yaml::{Mapping, Value};

pub(crate) fn record(bytes: &[u8]) {
    if let Ok(head) = std::str::from_utf8(bytes) {
        Records::read(&mut Compared(head));
    }
    note(bytes);
}

/// A note that is accepted has the same text in full YAML.
fn note(bytes: &[u8]) {
    let Ok(document) = document(bytes) else { return };
    let accepted = document.hidden().is_none()
        && document.record::<Stamped<Note>>().is_ok()
        && document.smuggled().is_none();
    if let (true, Some(block)) = (accepted, document.text()) {
        let whole = std::str::from_utf8(bytes).expect("an accepted record is text");
        let full = by_yaml(whole);
        assert!(without_indent(block).is_none_or(|text| text == full), "{whole:?}");
    }
}

fn by_yaml(record: &str) -> String {
    let fields: Mapping = serde_yaml::from_str(record).expect("full YAML reads it too");
    fields.get("text").and_then(Value::as_str).expect("a text").to_owned()
}

/// Reads a record as every kind, in both ways.
struct Compared<'a>(&'a str);

impl Reader for Compared<'_> {
    fn read<T: Record>(&mut self) -> History<T> {
        if let Some(fast) = flat::read::<Stamped<T>>(self.0) {
            let full: Stamped<T> = serde_yaml::from_str(self.0).expect("full YAML reads it too");
            let yaml = |read: &Stamped<T>| (to_yaml(&read.stamp).ok(), to_yaml(&read.record).ok());
            assert_eq!(yaml(&fast), yaml(&full));
        }
        History::default()
    }
}

pub(crate) fn text(text: &str) {
    if text.contains(is_smuggled) {
        return;
    }
    let record = text_block(text);
    assert_eq!(by_yaml(&record), text);
    if let Some(block) = document(record.as_bytes()).ok().as_ref().and_then(Document::text) {
        assert!(without_indent(block).is_none_or(|read| read == text), "{text:?}");
    }
}
