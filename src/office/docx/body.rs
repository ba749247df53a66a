//! `document.xml`: the blocks and the page layout.

use unicode_width::UnicodeWidthStr;

use super::package::{FOOTER_EVEN, FOOTER_ODD};
use super::paragraph::paragraph;
use super::styles::id;
use super::table;
use super::xml::{NAMESPACE, Xml};
use crate::domain::document::{DocumentStyle, PageNumbers};
use crate::office::document::{Block, Document, Line, Run};
use crate::office::numbering::{Numbering, item};
use crate::office::style::Layout;

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Returns the part.
pub(super) fn part(document: &Document, style: &DocumentStyle, layout: Layout) -> String {
    let mut writer = Writer { document, layout, numbering: Numbering::new(document.convention) };
    Xml::part("w:document", &[("xmlns:w", &NAMESPACE), ("xmlns:r", &RELATIONS)], |xml| {
        xml.element("w:body", &[], |xml| {
            for line in &document.title {
                paragraph(xml, id::TITLE, |_| {}, &line.as_str().into());
            }
            let subtitles = document.blocks.iter().take_while(|block| matches!(block, Block::Subtitle(_)));
            let subtitles = subtitles.count();
            for (at, block) in document.blocks.iter().enumerate() {
                if at == subtitles {
                    space(xml);
                }
                writer.block(xml, block, document.blocks.get(at + 1));
            }
            page(xml, style.page_numbers, layout);
        });
    })
}

struct Writer<'a> {
    document: &'a Document,
    layout: Layout,
    numbering: Numbering,
}

impl Writer<'_> {
    /// A signature is never alone on a page: the last paragraph before it stays with it.
    fn block(&mut self, xml: &mut Xml, block: &Block, next: Option<&Block>) {
        let signed = matches!(next, Some(Block::Signature { .. }));
        let keep = |xml: &mut Xml| {
            if signed {
                xml.empty("w:keepNext", &[]);
            }
        };
        match block {
            Block::Subtitle(line) => paragraph(xml, id::SUBTITLE, |_| {}, line),
            Block::Address(line) => paragraph(xml, id::FLUSH, |_| {}, line),
            Block::Heading(level, line) => {
                let number = self.numbering.next(*level);
                paragraph(xml, id::HEADINGS[level.depth()], |_| {}, &before(number, line));
            }
            Block::Paragraph(line) => paragraph(xml, id::BODY, keep, line),
            Block::Field { label, value } => self.field(xml, label, value),
            Block::List(items) => {
                for (line, count) in items.iter().zip(1..) {
                    let line = before(item(self.document.convention, count), line);
                    let own = |xml: &mut Xml| {
                        if count == items.len() {
                            keep(xml);
                        }
                    };
                    paragraph(xml, id::BODY, own, &line);
                }
            }
            Block::Table(table) => {
                table::table(xml, table, self.layout.width());
                match next {
                    // Two tables without a paragraph between them would merge.
                    Some(_) => space(xml),
                    None => end(xml),
                }
            }
            Block::Attachments { label, names } => self.attachments(xml, label, names),
            Block::Signature { by, on } => self.signature(xml, by, on),
            Block::Space => space(xml),
        }
    }

    /// Continuation lines of the value are aligned with its first character.
    fn field(&self, xml: &mut Xml, label: &str, value: &Line) {
        let colon = self.document.convention.colon();
        let hanging = self.wide(label.width() + colon.width());
        let mut line = Line::default().strong(label).text(colon);
        line.runs.extend(value.runs.iter().cloned());
        let indent = |xml: &mut Xml| {
            let left = hanging + 2 * self.layout.cell;
            xml.empty("w:ind", &[("w:left", &left), ("w:hanging", &hanging)]);
        };
        // A label that takes half the line would leave the value too narrow a column.
        if hanging < self.layout.width() / 2 {
            paragraph(xml, id::FLUSH, indent, &line);
        } else {
            paragraph(xml, id::BODY, |_| {}, &line);
        }
    }

    /// One empty line below the body; the names are aligned.
    fn attachments(&self, xml: &mut Xml, label: &str, names: &[String]) {
        space(xml);
        let convention = self.document.convention;
        let label = format!("{label}{}", convention.colon());
        for (name, count) in names.iter().zip(1..) {
            let number = item(convention, count);
            let hanging = self.wide(number.width());
            let before_number = self.wide(label.width());
            let left = before_number + hanging + 2 * self.layout.cell;
            let first = count == 1;
            let hanging = if first { hanging + before_number } else { hanging };
            let words = format!("{}{number}{name}", if first { label.as_str() } else { "" });
            let indent = |xml: &mut Xml| xml.empty("w:ind", &[("w:left", &left), ("w:hanging", &hanging)]);
            paragraph(xml, id::FLUSH, indent, &words.into());
        }
    }

    /// The date ends four characters from the right edge; the signatory is centred above it.
    fn signature(&self, xml: &mut Xml, by: &Line, on: &Line) {
        let (signs, dates) = (self.wide(by.plain().width()), self.wide(on.plain().width()));
        let from_edge = 4 * self.layout.cell;
        let above = (from_edge + (dates - signs) / 2).max(0);
        paragraph(xml, id::FLUSH, |xml| xml.empty("w:keepNext", &[]), &Line::default());
        for (line, indent) in [(by, above), (on, from_edge)] {
            let end = |xml: &mut Xml| {
                xml.empty("w:keepNext", &[]);
                xml.empty("w:keepLines", &[]);
                xml.empty("w:ind", &[("w:right", &indent)]);
                xml.value("w:jc", "right");
            };
            paragraph(xml, id::FLUSH, end, line);
        }
    }

    /// Returns the width of this many half characters.
    fn wide(&self, halves: usize) -> i32 {
        i32::try_from(halves).unwrap_or(i32::MAX / 4096).saturating_mul(self.layout.cell) / 2
    }
}

fn before(number: String, line: &Line) -> Line {
    let runs = std::iter::once(Run::Text(number)).chain(line.runs.iter().cloned());
    Line { runs: runs.collect() }
}

fn space(xml: &mut Xml) {
    paragraph(xml, id::FLUSH, |_| {}, &Line::default());
}

/// Writes the paragraph that must end a document, too low to start a new page.
fn end(xml: &mut Xml) {
    let low = |xml: &mut Xml| {
        xml.value("w:snapToGrid", 0);
        xml.empty("w:spacing", &[("w:line", &20), ("w:lineRule", &"exact")]);
    };
    paragraph(xml, id::FLUSH, low, &Line::default());
}

fn page(xml: &mut Xml, numbers: PageNumbers, layout: Layout) {
    let footer = |xml: &mut Xml, pages: &str, id: &str| {
        xml.empty("w:footerReference", &[("w:type", &pages), ("r:id", &id)]);
    };
    xml.element("w:sectPr", &[], |xml| {
        if numbers == PageNumbers::Outside {
            footer(xml, "even", FOOTER_EVEN.0);
        }
        if numbers != PageNumbers::None {
            footer(xml, "default", FOOTER_ODD.0);
        }
        xml.empty("w:pgSz", &[("w:w", &layout.page_width), ("w:h", &layout.page_height)]);
        xml.empty(
            "w:pgMar",
            &[
                ("w:top", &layout.top),
                ("w:right", &layout.right),
                ("w:bottom", &layout.bottom),
                ("w:left", &layout.left),
                ("w:header", &(layout.top / 2)),
                ("w:footer", &layout.footer),
                ("w:gutter", &0),
            ],
        );
        // A character grid would make LibreOffice spread the text; tracking replaces it.
        xml.empty("w:docGrid", &[("w:type", &"lines"), ("w:linePitch", &layout.pitch)]);
    });
}
