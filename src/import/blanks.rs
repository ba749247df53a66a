//! The blanks 待填 that are still to be filled in, in a Word, Excel or LibreOffice file or a text.

use std::io::{Cursor, Read};

use encoding_rs::GB18030;
use zip::ZipArchive;

/// The marks that open a blank, in the languages of documents.
const MARKS: [&str; 2] = ["【待填", "【to fill in"];

/// The longest hint of a blank that is read, in characters.
const LONGEST: usize = 60;

/// The most blanks that are listed.
const MOST: usize = 100;

/// The largest part that is read, in bytes.
const MAX_PART: u64 = 32 << 20;

/// The parts of a packed file that hold text.
fn has_text(part: &str) -> bool {
    let is_word = ["document", "header", "footer", "footnotes", "endnotes"]
        .iter()
        .any(|name| part.strip_prefix("word/").is_some_and(|part| part.starts_with(name)));
    let is_xml = part.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("xml"));
    let is_sheet = part == "xl/sharedStrings.xml" || part.starts_with("xl/worksheets/sheet");
    is_xml && (is_word || is_sheet || part == "content.xml")
}

/// Returns the hints of the blanks in a packed file; `None` if it cannot be read.
pub(crate) fn in_packed(bytes: &[u8]) -> Option<Vec<String>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let parts: Vec<String> = archive
        .file_names()
        .filter_map(|name| name.ok().filter(|name| has_text(name)).map(std::borrow::Cow::into_owned))
        .collect();
    let mut blanks = Vec::new();
    for part in parts {
        let mut xml = Vec::new();
        archive.by_name(&part).ok()?.take(MAX_PART + 1).read_to_end(&mut xml).ok()?;
        if xml.len() as u64 > MAX_PART {
            return None;
        }
        blanks.extend(hints(&text_of(&String::from_utf8_lossy(&xml))));
    }
    blanks.truncate(MOST);
    Some(blanks)
}

/// Returns the hints of the blanks in a text of UTF-8, UTF-16 or GB18030; none in other bytes.
pub(crate) fn in_text(bytes: &[u8]) -> Vec<String> {
    let text = match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding.decode(bytes).0,
        None => match std::str::from_utf8(bytes) {
            Ok(text) => text.into(),
            Err(_) => match GB18030.decode_without_bom_handling_and_without_replacement(bytes) {
                Some(text) => text,
                None => return Vec::new(),
            },
        },
    };
    hints(&text)
}

/// Returns the text between the tags. Word divides a blank into several runs: only the end of a paragraph or
/// of a cell divides the text. Deleted text of tracked changes is skipped.
pub(super) fn text_of(xml: &str) -> String {
    let mut text = String::new();
    let mut rest = xml;
    while let Some(at) = rest.find('<') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.find('>').map_or(rest.len(), |end| end + 1);
        let tag = &rest[1..end];
        rest = &rest[end..];
        if tag.starts_with("w:delText") && !tag.ends_with("/>") {
            rest = &rest[rest.find('<').unwrap_or(rest.len())..];
        }
        if ["/w:p>", "/si>", "/is>", "/text:p>", "/c>"].contains(&tag) {
            text.push('\n');
        }
    }
    text + rest
}

/// Returns the hint of each blank: what is to be filled in.
fn hints(text: &str) -> Vec<String> {
    let mut hints = Vec::new();
    let mut rest = text;
    while let Some(at) = MARKS.iter().filter_map(|mark| rest.find(mark)).min().filter(|_| hints.len() < MOST)
    {
        let (mark, length) = MARKS
            .iter()
            .find(|mark| rest[at..].starts_with(**mark))
            .map_or(("", 1), |mark| (*mark, mark.len()));
        rest = &rest[at + length..];
        let hint: String = rest.chars().take(LONGEST).take_while(|c| !matches!(c, '】' | '\n')).collect();
        let hint = hint.trim_start_matches([':', '：']).trim();
        let named = if hint.is_empty() { mark.trim_start_matches('【') } else { hint };
        hints.push(named.to_owned());
    }
    hints
}

/// The files of a bundle, each preceded by its length: a child reads many at once.
pub(crate) fn bundle(files: &[Vec<u8>]) -> Vec<u8> {
    let framed = |file: &Vec<u8>| [&(file.len() as u64).to_le_bytes(), file.as_slice()].concat();
    files.iter().flat_map(framed).collect()
}

/// Returns the blanks of each packed file of a bundle.
pub(crate) fn in_bundle(bytes: &[u8]) -> Vec<Option<Vec<String>>> {
    of_each(bytes, in_packed)
}

/// Returns what `read` finds in each file of a bundle.
pub(crate) fn of_each<T>(mut bytes: &[u8], read: impl Fn(&[u8]) -> Option<T>) -> Vec<Option<T>> {
    let mut found = Vec::new();
    while let Some((length, rest)) = bytes.split_first_chunk::<8>() {
        let length = usize::try_from(u64::from_le_bytes(*length)).unwrap_or(usize::MAX).min(rest.len());
        let (file, rest) = rest.split_at(length);
        found.push(read(file));
        bytes = rest;
    }
    found
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn packed(part: &str, xml: &str) -> Vec<u8> {
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        archive.start_file(part, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(xml.as_bytes()).unwrap();
        archive.finish().unwrap().into_inner()
    }

    #[test]
    fn a_blank_is_found_in_every_kind_of_part() {
        let cases = [
            (
                "word/document.xml",
                "<w:p><w:r><w:t>【待</w:t></w:r><w:r><w:t>填：地点】</w:t></w:r></w:p>",
                "地点",
            ),
            (
                "word/document.xml",
                "<w:p><w:del><w:r><w:delText>【待填：旧】</w:delText></w:r></w:del></w:p>",
                "",
            ),
            ("word/document.xml", "<w:p>【待</w:p><w:p>填：断开】</w:p>", ""),
            ("word/footer1.xml", "<w:p>【待填】</w:p>", "待填"),
            ("xl/sharedStrings.xml", "<si><r><t>【待填：</t></r><r><t>数】</t></r></si>", "数"),
            ("xl/worksheets/sheet1.xml", "<c><is><t>【to fill in: place】</t></is></c>", "place"),
            ("content.xml", "<text:p>【待填：<text:span>甲</text:span>】</text:p>", "甲"),
            ("word/glossary/document.xml", "<w:p>【待填：样例】</w:p>", ""),
            ("word/media/a.xml", "【待填】", ""),
        ];
        for (part, xml, expected) in cases {
            let found = in_packed(&packed(part, xml)).unwrap();
            assert_eq!(found.join("、"), expected, "{part} {xml}");
        }
        assert_eq!(in_packed(b"PK\x03\x04broken"), None);
    }

    #[test]
    fn a_text_is_read_in_the_encodings_of_chinese_programs() {
        let text = "一【待填：问题】二【待填】三【待填：没有收尾\n四【已填】";
        let expected = ["问题", "待填", "没有收尾"];
        let utf16: Vec<u8> = "\u{feff}"
            .chars()
            .chain(text.chars())
            .collect::<String>()
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        for bytes in [text.as_bytes().to_vec(), GB18030.encode(text).0.into_owned(), utf16] {
            assert_eq!(in_text(&bytes), expected);
        }
        assert!(in_text(b"\xff\xd8\xff\xe0\x00\x10JFIF").is_empty());
        assert_eq!(in_text("【待填】".repeat(1000).as_bytes()).len(), MOST);
    }

    #[test]
    fn files_of_a_bundle_are_answered_in_order() {
        let blank = packed("word/document.xml", "<w:p>【待填：甲】</w:p>");
        let files = [blank, b"broken".to_vec(), packed("word/document.xml", "<w:p>完整</w:p>")];
        let found = in_bundle(&bundle(&files));
        assert_eq!(found, [Some(vec!["甲".to_owned()]), None, Some(Vec::new())]);
    }
}
