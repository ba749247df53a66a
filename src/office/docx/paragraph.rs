//! A paragraph and the runs of its line.

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

/// A space is about a quarter of a character wide.
const QUARTERS: usize = 4;

/// The line's stretches in order.
pub(super) fn runs(xml: &mut Xml, line: &Line) {
    for run in &line.runs {
        match run {
            Run::Text(words) => xml.element("w:r", &[], |xml| text(xml, words)),
            Run::Strong(words) => styled(xml, id::LABEL, words),
            Run::Blank(blank @ Blank::Hint(_)) => hint(xml, &blank.mark()),
            Run::Blank(Blank::Pen(width)) => pen(xml, *width),
        }
    }
}

fn styled(xml: &mut Xml, style: &str, words: &str) {
    xml.element("w:r", &[], |xml| {
        xml.element("w:rPr", &[], |xml| xml.value("w:rStyle", style));
        text(xml, words);
    });
}

/// A field that is chosen as a whole by a click, and is gone, mark and all, once it is typed into.
///
/// It is not declared to hold plain text only, for LibreOffice then drops the ground behind it.
fn hint(xml: &mut Xml, mark: &str) {
    xml.element("w:sdt", &[], |xml| {
        xml.element("w:sdtPr", &[], |xml| {
            xml.empty("w:temporary", &[]);
            xml.empty("w:showingPlcHdr", &[]);
        });
        xml.element("w:sdtContent", &[], |xml| styled(xml, id::BLANK, mark));
    });
}

/// Underlined room. The spaces do not break: others would hang over the edge at the end of a line.
fn pen(xml: &mut Xml, width: usize) {
    xml.element("w:r", &[], |xml| {
        xml.element("w:rPr", &[], |xml| xml.value("w:u", "single"));
        text(xml, &"\u{a0}".repeat(QUARTERS * width));
    });
}

/// Line breaks within words stay line breaks.
fn text(xml: &mut Xml, words: &str) {
    for (at, line) in words.lines().enumerate() {
        if at > 0 {
            xml.empty("w:br", &[]);
        }
        xml.element("w:t", &[("xml:space", &"preserve")], |xml| xml.text(&line.replace('\t', " ")));
    }
}
