//! Measures the contents of a packed file before reading it: a small file may unpack to a
//! hundred gigabytes.

use std::io::{Cursor, Read, copy, sink};

use roxmltree::{Document, Node};
use zip::ZipArchive;
use zip::result::ZipError;

use crate::message::Message;

/// The unpacked size limit of a part that is kept in memory whole, in bytes.
const MAX_PART: u64 = 16 << 20;

/// The limits of a workbook.
struct Bounds {
    /// Unpacked bytes of the whole file.
    total: u64,
    /// Unpacked bytes of a part that is kept in memory whole: all except worksheets and pictures.
    part: u64,
    /// The number of parts; a workbook with hundreds of tabs has fewer.
    parts: usize,
}

const BOUNDS: Bounds = Bounds { total: 64 << 20, part: MAX_PART, parts: 2_000 };

/// Opens a packed file if the declared and the actual sizes of its parts are within the limits.
pub(super) fn open(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, Message> {
    open_within(bytes, &BOUNDS)
}

fn open_within<'a>(bytes: &'a [u8], bounds: &Bounds) -> Result<ZipArchive<Cursor<&'a [u8]>>, Message> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    if archive.len() > bounds.parts {
        return Err(too_large());
    }
    let mut total = 0;
    for at in 0..archive.len() {
        let part = archive.by_index_raw(at).map_err(|error| broken(&error))?;
        if part.encrypted() {
            return Err(Message::new("book-encrypted"));
        }
        total += part.size().min(bounds.total + 1);
        let name = part.name().map_err(|error| broken(&error))?;
        let held = !name.contains("worksheets/") && !name.contains("media/");
        if total > bounds.total || (held && part.size() > bounds.part) {
            return Err(too_large());
        }
    }
    // A declared size may be wrong, so each part is unpacked once and discarded.
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).map_err(|error| broken(&error))?;
        let declared = part.size();
        let real = copy(&mut (&mut part).take(declared + 1), &mut sink());
        if real.map_err(|_| Message::new("book-broken"))? > declared {
            return Err(too_large());
        }
    }
    Ok(archive)
}

/// Returns the text of a part that [`open`] has measured, or `None` if it does not exist.
pub(super) fn text(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<Option<String>, Message> {
    let Ok(part) = archive.by_name(name) else { return Ok(None) };
    let mut text = String::new();
    part.take(MAX_PART + 1).read_to_string(&mut text).map_err(|_| Message::new("book-broken"))?;
    Ok(Some(text))
}

/// Parses an XML text.
pub(super) fn parsed(text: &str) -> Result<Document<'_>, Message> {
    Document::parse(text).map_err(|_| Message::new("book-broken"))
}

/// Returns `true` if a node is an element with that name, in any namespace.
pub(super) fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

/// Returns the children with that name.
pub(super) fn named<'a, 'i>(node: Node<'a, 'i>, name: &str) -> impl Iterator<Item = Node<'a, 'i>> {
    node.children().filter(move |child| is(*child, name))
}

/// Returns the attribute with that name, in any namespace.
pub(super) fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

fn too_large() -> Message {
    Message::new("book-too-large")
}

fn broken(error: &ZipError) -> Message {
    let encrypted = matches!(error, ZipError::UnsupportedArchive(reason) if reason.contains("assword"));
    Message::new(if encrypted { "book-encrypted" } else { "book-broken" })
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn packed(parts: &[(&str, u64)]) -> Vec<u8> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, size) in parts {
            archive.start_file(*name, SimpleFileOptions::default()).unwrap();
            copy(&mut std::io::repeat(b' ').take(*size), &mut archive).unwrap();
            archive.flush().unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    fn refusal(bytes: &[u8]) -> Option<&'static str> {
        let bounds = Bounds { total: 9_000, part: 5_000, parts: 3 };
        open_within(bytes, &bounds).err().map(|message| message.id)
    }

    #[test]
    fn what_unpacks_beyond_bounds_is_refused() {
        let sheet = "xl/worksheets/sheet1.xml";
        for (parts, expected) in [
            (vec![(sheet, 9_000)], None),
            (vec![(sheet, 9_001)], Some("book-too-large")),
            (vec![(sheet, 8_000), ("content.xml", 2_000)], Some("book-too-large")),
            (vec![("xl/sharedStrings.xml", 5_000)], None),
            (vec![("xl/sharedStrings.xml", 5_001)], Some("book-too-large")),
            (vec![("a", 0), ("b", 0), ("c", 0), ("d", 0)], Some("book-too-large")),
        ] {
            assert_eq!(refusal(&packed(&parts)), expected, "{parts:?}");
        }
    }

    #[test]
    fn a_declared_size_that_lies_is_found_out() {
        let mut bytes = packed(&[("content.xml", 4_999)]);
        let honest = 4_999u32.to_le_bytes();
        let places: Vec<usize> = (0..bytes.len() - 4).filter(|at| bytes[*at..*at + 4] == honest).collect();
        assert!(!places.is_empty());
        for at in places {
            bytes[at..at + 4].copy_from_slice(&10u32.to_le_bytes());
        }
        assert!(matches!(refusal(&bytes), Some("book-too-large" | "book-broken")));
    }

    #[test]
    fn a_torn_file_is_broken() {
        let bytes = packed(&[("content.xml", 4_000)]);
        for end in [0, 4, bytes.len() / 2, bytes.len() - 1] {
            assert_eq!(refusal(&bytes[..end]), Some("book-broken"), "{end}");
        }
    }
}
