//! What a packed file holds, measured before anything is made of it: a small file may unpack to a
//! hundred gigabytes.

use std::io::{Cursor, Read, copy, sink};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::message::Message;

/// Unpacked bytes of a whole workbook.
const MAX_UNPACKED: u64 = 64 << 20;
/// Unpacked bytes of a part that is held in memory whole: everything but worksheets and pictures.
pub(super) const MAX_PART: u64 = 16 << 20;
/// Parts of a workbook; one with hundreds of tabs has fewer.
const MAX_PARTS: usize = 2_000;

/// Opens a packed file whose parts, as declared and as they really unpack, keep within bounds.
///
/// # Errors
/// `book-encrypted`, `book-too-large` or `book-broken`.
pub(super) fn open(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, Message> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    if archive.len() > MAX_PARTS {
        return Err(too_large());
    }
    let mut total = 0;
    for at in 0..archive.len() {
        let part = archive.by_index_raw(at).map_err(|error| broken(&error))?;
        if part.encrypted() {
            return Err(Message::new("book-encrypted"));
        }
        total += part.size().min(MAX_UNPACKED + 1);
        let name = part.name().map_err(|error| broken(&error))?;
        let held = !name.contains("worksheets/") && !name.contains("media/");
        if total > MAX_UNPACKED || (held && part.size() > MAX_PART) {
            return Err(too_large());
        }
    }
    // A declared size may lie, so each part is unpacked once into nothing.
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

/// The text of a part that [`open`] has measured; none where there is none.
///
/// # Errors
/// `book-broken` where it is not UTF-8.
pub(super) fn text(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<Option<String>, Message> {
    let Ok(part) = archive.by_name(name) else { return Ok(None) };
    let mut text = String::new();
    part.take(MAX_PART + 1).read_to_string(&mut text).map_err(|_| Message::new("book-broken"))?;
    Ok(Some(text))
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
        open(bytes).err().map(|message| message.id)
    }

    #[test]
    fn what_unpacks_beyond_bounds_is_refused() {
        assert_eq!(refusal(&packed(&[("xl/worksheets/sheet1.xml", 1 << 20)])), None);
        assert_eq!(
            refusal(&packed(&[("xl/worksheets/sheet1.xml", MAX_UNPACKED + 1)])),
            Some("book-too-large")
        );
        assert_eq!(refusal(&packed(&[("xl/sharedStrings.xml", MAX_PART + 1)])), Some("book-too-large"));
        let many: Vec<String> = (0..=MAX_PARTS).map(|at| format!("part{at}")).collect();
        let many: Vec<(&str, u64)> = many.iter().map(|name| (name.as_str(), 0)).collect();
        assert_eq!(refusal(&packed(&many)), Some("book-too-large"));
    }

    #[test]
    fn a_declared_size_that_lies_is_found_out() {
        let mut bytes = packed(&[("content.xml", 5 << 20)]);
        let honest = (5u32 << 20).to_le_bytes();
        let places: Vec<usize> = (0..bytes.len() - 4).filter(|at| bytes[*at..*at + 4] == honest).collect();
        assert!(!places.is_empty());
        for at in places {
            bytes[at..at + 4].copy_from_slice(&10u32.to_le_bytes());
        }
        assert!(matches!(refusal(&bytes), Some("book-too-large" | "book-broken")));
    }

    #[test]
    fn a_torn_file_is_broken() {
        let bytes = packed(&[("content.xml", 9_000)]);
        for end in [0, 4, bytes.len() / 2, bytes.len() - 1] {
            assert_eq!(refusal(&bytes[..end]), Some("book-broken"), "{end}");
        }
    }
}
