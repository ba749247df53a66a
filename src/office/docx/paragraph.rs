//! A paragraph and the runs of its line.

use unicode_width::UnicodeWidthChar;

use super::styles::id;
use super::xml::Xml;
use crate::office::document::{Blank, Line, Run};

/// Writes a paragraph of a style; `own` adds the properties that differ from the style.
pub(super) fn paragraph(xml: &mut Xml, style: &str, own: impl FnOnce(&mut Xml), line: &Line) {
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.value("w:pStyle", style);
            own(xml);
        });
        runs(xml, line);
    });
}

/// Whether a paragraph stays on the page of the next one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tie {
    None,
    Next,
}

/// Writes the paragraph that begins a page, too low to be seen.
pub(super) fn new_page(xml: &mut Xml) {
    let own = |xml: &mut Xml| {
        xml.empty("w:pageBreakBefore", &[]);
        low(xml);
    };
    paragraph(xml, id::FLUSH, own, &Line::default());
}

/// Writes the properties of a paragraph that is too low to be seen.
pub(super) fn low(xml: &mut Xml) {
    xml.value("w:snapToGrid", 0);
    xml.empty("w:spacing", &[("w:line", &20), ("w:lineRule", &"exact")]);
}

impl Tie {
    /// Writes the property.
    pub(super) fn write(self, xml: &mut Xml) {
        if self == Self::Next {
            xml.empty("w:keepNext", &[]);
        }
    }
}

/// Signs that Chinese and Latin text share. Word sets them in the Latin font, unless the run has a hint.
const SHARED: &[char] = &['“', '”', '‘', '’', '—', '–', '…', '·', '×', '°', '±', '§', '÷', '～', '①'];

/// Writes the runs of a line in order.
pub(super) fn runs(xml: &mut Xml, line: &Line) {
    for run in &line.runs {
        match run {
            Run::Text(words) => plain(xml, words),
            Run::Strong(words) => styled(xml, id::LABEL, words),
            Run::Blank(blank @ Blank::Hint(_)) => hint(xml, &blank.mark()),
            Run::Blank(Blank::Pen(width)) => pen(xml, *width),
        }
    }
}

fn plain(xml: &mut Xml, words: &str) {
    if !xml.is_spread() {
        return run(xml, words, |xml| {
            if is_chinese_with_shared_signs(words) {
                xml.element("w:rPr", &[], chinese);
            }
        });
    }
    for piece in pieces(words) {
        run(xml, piece, |xml| {
            if is_number_or_word(piece) {
                xml.element("w:rPr", &[], |xml| xml.value("w:spacing", 0));
            } else if is_chinese_with_shared_signs(piece) {
                xml.element("w:rPr", &[], chinese);
            }
        });
    }
}

fn run(xml: &mut Xml, words: &str, properties: impl FnOnce(&mut Xml)) {
    xml.element("w:r", &[], |xml| {
        properties(xml);
        text(xml, words);
    });
}

/// Divides a text into numbers and Latin words, and the rest: characters that are spread over a line must not
/// pull a number apart.
fn pieces(words: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = words;
    while let Some(first) = rest.chars().next() {
        let latin = is_latin(first);
        let end = rest.find(|letter| is_latin(letter) != latin).unwrap_or(rest.len());
        pieces.push(&rest[..end]);
        rest = &rest[end..];
    }
    pieces
}

fn is_latin(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '.' | ':' | '%' | '-' | '/')
}

fn is_number_or_word(piece: &str) -> bool {
    piece.starts_with(is_latin)
}

fn styled(xml: &mut Xml, style: &str, words: &str) {
    xml.element("w:r", &[], |xml| {
        xml.element("w:rPr", &[], |xml| {
            xml.value("w:rStyle", style);
            if is_chinese_with_shared_signs(words) {
                chinese(xml);
            }
        });
        text(xml, words);
    });
}

/// Writes the hint that sets shared signs in the Chinese font.
pub(super) fn chinese(xml: &mut Xml) {
    xml.empty("w:rFonts", &[("w:hint", &"eastAsia")]);
}

/// Returns `true` unless the text has no shared sign, or has letters of other scripts only.
fn is_chinese_with_shared_signs(words: &str) -> bool {
    words.contains(SHARED) && (words.contains(is_wide) || !words.contains(char::is_alphabetic))
}

fn is_wide(letter: char) -> bool {
    letter.width() == Some(2)
}

/// Writes a control that is selected by a click, and that is gone once it is typed into.
///
/// It is not declared to contain plain text only, because LibreOffice then drops its background.
fn hint(xml: &mut Xml, mark: &str) {
    xml.element("w:sdt", &[], |xml| {
        xml.element("w:sdtPr", &[], |xml| {
            xml.empty("w:temporary", &[]);
            xml.empty("w:showingPlcHdr", &[]);
        });
        xml.element("w:sdtContent", &[], |xml| styled(xml, id::BLANK, mark));
    });
}

/// Writes an underlined blank of ideographic spaces, which are one character wide in every Chinese font.
fn pen(xml: &mut Xml, width: usize) {
    xml.element("w:r", &[], |xml| {
        xml.element("w:rPr", &[], |xml| {
            chinese(xml);
            xml.value("w:u", "single");
        });
        text(xml, &"\u{3000}".repeat(width));
    });
}

/// Writes the text; line breaks within it stay line breaks.
fn text(xml: &mut Xml, words: &str) {
    for (at, line) in words.lines().enumerate() {
        if at > 0 {
            xml.empty("w:br", &[]);
        }
        xml.element("w:t", &[("xml:space", &"preserve")], |xml| xml.text(&line.replace('\t', " ")));
    }
}
