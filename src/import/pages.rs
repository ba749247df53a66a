//! The pages of a picture, a PDF file or a Word file, as far as they are known.

use std::io::{Cursor, Read};

use roxmltree::Document;
use zip::ZipArchive;

use super::blanks::text_of;

/// How the files of pictures with one page begin. A TIFF file may have several.
const PICTURES: [&[u8]; 4] = [b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8", b"BM"];

/// The parts of a Word file with its properties and its text.
const PROPERTIES: &str = "docProps/app.xml";
const TEXT: &str = "word/document.xml";

/// The largest part that is read, in bytes.
const MAX_PART: u64 = 32 << 20;

/// The part of the characters by which the number that a Word file states may differ from those in it.
const TOLERANCE: usize = 20;

/// Returns the number of pages; `None` if it is unknown.
pub(crate) fn pages(bytes: &[u8]) -> Option<u32> {
    if PICTURES.iter().any(|picture| bytes.starts_with(picture)) {
        return Some(1);
    }
    if !bytes.starts_with(b"%PDF") {
        return None;
    }
    // The pages that can be seen must be as many as the file says: a packed or a changed file has others.
    let seen =
        values(bytes, b"/Type").filter(|value| value.starts_with(b"/Page") && ends(&value[5..])).count();
    let said = values(bytes, b"/Count").filter_map(number).max()?;
    (said > 0 && usize::try_from(said).ok() == Some(seen)).then_some(said)
}

/// Returns the number of pages that a Word file states; `None` if it states none. A program that does not
/// lay out pages keeps the properties of an older version: they must have the characters of the text.
pub(crate) fn stated(bytes: &[u8]) -> Option<u32> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut part = |name: &str| {
        let mut xml = Vec::new();
        archive.by_name(name).ok()?.take(MAX_PART).read_to_end(&mut xml).ok()?;
        String::from_utf8(xml).ok()
    };
    let (properties, text) = (part(PROPERTIES)?, part(TEXT)?);
    let properties = Document::parse(&properties).ok()?;
    let property = |name: &str| -> Option<u32> {
        let node = properties.descendants().find(|node| node.tag_name().name() == name)?;
        node.text()?.trim().parse().ok()
    };
    let (pages, said) = (property("Pages")?, usize::try_from(property("Characters")?).ok()?);
    let seen = text_of(&text).chars().filter(|letter| !letter.is_whitespace()).count();
    (pages > 0 && said > 0 && said.abs_diff(seen) <= seen / TOLERANCE).then_some(pages)
}

/// Returns what follows each place of a key.
fn values<'a>(bytes: &'a [u8], key: &'a [u8]) -> impl Iterator<Item = &'a [u8]> {
    let places = bytes.windows(key.len()).enumerate().filter(move |(_, window)| *window == key);
    places.map(move |(at, _)| bytes[at + key.len()..].trim_ascii_start())
}

/// Returns `true` if a name is over.
fn ends(rest: &[u8]) -> bool {
    rest.first().is_none_or(|byte| !byte.is_ascii_alphanumeric())
}

fn number(value: &[u8]) -> Option<u32> {
    let digits = value.iter().take_while(|byte| byte.is_ascii_digit()).count();
    std::str::from_utf8(&value[..digits]).ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    #[test]
    fn only_certain_pages_are_counted() {
        let two = b"%PDF-1.4 <</Type /Pages /Count 2 /Kids []>> <</Type/Page>> <</Type /Page /Parent 1 0 R>>";
        let cases: [(&[u8], Option<u32>); 7] = [
            (b"\xff\xd8\xff\xe0JFIF", Some(1)),
            (b"\x89PNG\r\n\x1a\n", Some(1)),
            (two, Some(2)),
            (b"%PDF-1.4 <</Type /Pages /Count 3>> <</Type/Page>>", None),
            (b"%PDF-1.5 packed", None),
            (b"PK\x03\x04", None),
            (b"", None),
        ];
        for (bytes, expected) in cases {
            assert_eq!(pages(bytes), expected, "{}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn a_word_file_is_believed_if_its_properties_are_of_its_text() {
        let cases = [
            ("<Pages>3</Pages><Characters>6</Characters>", Some(3)),
            ("<Pages>1</Pages><Characters>0</Characters>", None),
            ("<Pages>1</Pages><Characters>60</Characters>", None),
            ("<Pages>0</Pages><Characters>6</Characters>", None),
            ("<Pages>3</Pages>", None),
            ("<Characters>6</Characters>", None),
            ("<Pages>", None),
        ];
        for (properties, expected) in cases {
            let properties = format!("<Properties>{properties}</Properties>");
            let text = "<w:document><w:p><w:t>一、学习 记录</w:t></w:p></w:document>";
            let file = packed(&[(PROPERTIES, &properties), (TEXT, text)]);
            assert_eq!(stated(&file), expected, "{properties}");
        }
        assert_eq!(stated(&packed(&[(TEXT, "")])), None);
        assert_eq!(stated(b"PK\x03\x04broken"), None);
    }

    fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (part, xml) in parts {
            archive.start_file(*part, zip::write::SimpleFileOptions::default()).unwrap();
            archive.write_all(xml.as_bytes()).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }
}
