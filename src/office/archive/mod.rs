//! The archive 学习档案 of a year: its papers in order, and its data.

mod cover;
mod files;
mod gather;
mod item;
mod lists;
mod name;
mod papers;

use std::collections::BTreeMap;

use crate::domain::record::RecordId;
use crate::message::Message;
use crate::office::draft::Facts;
use crate::office::draft::contents::Pages;

pub(crate) use gather::gather;

/// The files of the repository that the archive takes; paths are relative to its root.
pub(crate) struct Sources<'a> {
    /// The data files of the year: plan, roster, calendar, records.
    pub data: Vec<String>,
    /// The file of each attachment, by its SHA-256.
    pub papers: BTreeMap<&'a str, String>,
    /// The pages of attachments, by SHA-256, as far as they are known.
    pub pages: BTreeMap<&'a str, Pages>,
    /// Reads the text of a note; `None` if it cannot be read.
    pub text: &'a dyn Fn(&RecordId) -> Option<String>,
}

/// The papers of the archive in order, and what is missing.
///
/// Titles, rows of the index and documents are made when they are written, and dropped then: a year can have
/// more of them than memory.
pub(crate) struct Archive<'s, 'a> {
    facts: &'s Facts<'a>,
    sources: &'s Sources<'s>,
    items: Vec<item::Item<'s>>,
    /// The attachments without files.
    pub missing: Vec<String>,
    /// The notes with unreadable text.
    pub unread: Vec<RecordId>,
}

/// The source of a file's bytes.
pub(crate) enum Content<'a> {
    /// Drawn when it is written.
    Made(Draw<'a>),
    /// A file of the repository.
    Kept(String),
}

/// Draws a file.
type Draw<'a> = Box<dyn Fn() -> Result<Vec<u8>, Message> + 'a>;
