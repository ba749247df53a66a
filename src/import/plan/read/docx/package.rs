//! The zip package of an Office file, opened with limits.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::import::plan::read::in_words;
use crate::message::Message;

use super::{attribute, broken, parsed};

/// The largest part that is unpacked, in bytes.
const MAX_PART: u64 = 16 << 20;

/// The most headers and footers that are read; each section may have six.
const MAX_MARGINS: usize = 100;

/// Returns the size limit as text.
pub(super) fn limit() -> String {
    in_words(MAX_PART)
}

/// The parts of a package by name.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
}

impl<'a> Package<'a> {
    /// Opens a package; nothing is unpacked yet.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Message> {
        ZipArchive::new(Cursor::new(bytes)).map(|archive| Self { archive }).map_err(|_| broken())
    }

    /// Returns the name of the part with the document.
    pub(super) fn main_part(&mut self) -> Result<String, Message> {
        if let Some(relations) = self.part("_rels/.rels")?
            && let Some(target) = document_target(&relations)?
            && self.archive.index_for_name(&target).is_some()
        {
            return if target.starts_with("xl/") { Err(Message::new("import-workbook")) } else { Ok(target) };
        }
        let holds = |name: &str| self.archive.index_for_name(name).is_some();
        if holds("word/document.xml") {
            Ok("word/document.xml".to_owned())
        } else if holds("xl/workbook.xml") {
            Err(Message::new("import-workbook"))
        } else if holds("content.xml") || holds("mimetype") {
            Err(Message::new("import-other-kind"))
        } else {
            Err(Message::new("import-not-word"))
        }
    }

    /// Returns a part's text, or `None` if the package has no such part.
    ///
    /// Counts the unpacked bytes, because the size stated in the package may be wrong.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>, Message> {
        let file = match self.archive.by_name(name) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(_) | ZipError::InvalidPassword) => {
                return Err(Message::new("import-encrypted"));
            }
            Err(_) => return Err(broken()),
        };
        let mut bytes = Vec::new();
        file.take(MAX_PART + 1).read_to_end(&mut bytes).map_err(|_| broken())?;
        if bytes.len() as u64 > MAX_PART {
            return Err(Message::new("import-too-much-inside").with("limit", limit()));
        }
        decoded(bytes).map(Some).ok_or_else(broken)
    }

    /// Returns the texts of the headers and footers in a folder.
    pub(super) fn margins(&mut self, folder: &str) -> Result<Vec<String>, Message> {
        let names = self.archive.file_names().flatten();
        let is_margin = |name: &str| {
            let name = name.strip_prefix(folder).and_then(|name| name.strip_prefix('/')).unwrap_or_default();
            name.starts_with("header") || name.starts_with("footer")
        };
        let mut names: Vec<String> =
            names.filter(|name| is_margin(name)).map(std::borrow::Cow::into_owned).collect();
        names.sort();
        names.truncate(MAX_MARGINS);
        let parts = names.iter().map(|name| self.part(name));
        parts.filter_map(Result::transpose).collect()
    }
}

/// Decodes XML in UTF-8 or UTF-16, without its byte order mark.
fn decoded(bytes: Vec<u8>) -> Option<String> {
    match encoding_rs::Encoding::for_bom(&bytes) {
        Some((encoding, mark)) => {
            let (text, broken) = encoding.decode_without_bom_handling(&bytes[mark..]);
            (!broken).then(|| text.into_owned())
        }
        None => String::from_utf8(bytes).ok(),
    }
}

fn document_target(relations: &str) -> Result<Option<String>, Message> {
    let xml = parsed(relations)?;
    let relation = xml
        .descendants()
        .find(|node| attribute(*node, "Type").is_some_and(|kind| kind.ends_with("/officeDocument")));
    let target = relation.and_then(|node| attribute(node, "Target"));
    Ok(target.map(|target| target.trim_start_matches('/').to_owned()))
}
