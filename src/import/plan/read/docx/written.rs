//! The text of a Word document, with what is not in it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The text of a document.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Written {
    pub(crate) text: String,
    /// The names of its pictures, which are not in the text.
    pub(crate) pictures: Vec<String>,
    /// The passages struck through, which are between `~~`.
    pub(crate) struck: usize,
    /// How often each kind of content occurs that is not in the text.
    pub(crate) left_out: BTreeMap<LeftOut, usize>,
    /// The texts in the margins of the pages, which are not in the text.
    pub(crate) margins: Vec<String>,
}

/// A kind of content that is not in the text of a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum LeftOut {
    Comment,
    /// A passage formatted as hidden.
    Hidden,
    /// A passage that a tracked change deletes or moves away.
    Deleted,
    /// A character of a symbol font; what it looks like is unknown.
    Sign,
    /// A file of another kind inside the document.
    File,
    /// Content that is nested deeper than any program writes.
    Deep,
}

/// Returns what is in the text for a picture.
pub(crate) fn picture_mark(name: &str) -> String {
    format!("[图片：{name}]")
}
