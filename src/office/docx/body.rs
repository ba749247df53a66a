//! `document.xml`: the blocks and the page layout.

use super::package::{FOOTER_EVEN, FOOTER_NONE, FOOTER_ODD};
use super::paragraph::{Tie, low, new_page, paragraph};
use super::plates::plates;
use super::styles::id;
use super::table;
use super::xml::{NAMESPACE, Xml};
use crate::domain::document::{DocumentStyle, PageNumbers};
use crate::office::document::{Blank, Block, Document, Line, Paper, Run, SIGNATURE, Table};
use crate::office::numbering::{Numbering, closed, item};
use crate::office::style::{Layout, TABLE_GAP};
use crate::office::title::{self, halves};

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// The height of a paragraph that cannot be seen.
const HAIRLINE: i32 = 20;

pub(super) fn part(document: &Document, style: &DocumentStyle, layout: Layout) -> String {
    let numbers = style.page_numbers;
    let mut writer = Writer { document, layout, numbers, numbering: Numbering::of(document) };
    Xml::part("w:document", &[("xmlns:w", &NAMESPACE), ("xmlns:r", &RELATIONS)], |xml| {
        if layout.tracking > 0 {
            xml.spread();
        }
        xml.element("w:body", &[], |xml| {
            writer.title(xml, &document.title);
            let subtitles = document.blocks.iter().take_while(|block| matches!(block, Block::Subtitle(_)));
            let subtitles = subtitles.count();
            for (at, block) in document.blocks.iter().enumerate() {
                if at == subtitles {
                    space(xml);
                }
                let above = at.checked_sub(1).and_then(|above| document.blocks.get(above));
                writer.block(xml, above, block, &document.blocks[at + 1..]);
            }
            let footers = footers(numbers).into_iter();
            let footers: Vec<_> = if document.has_plates() {
                footers.map(|(pages, _)| (pages, FOOTER_NONE.0)).collect()
            } else {
                footers.collect()
            };
            page(xml, &footers, layout, document.paper);
        });
    })
}

struct Writer<'a> {
    document: &'a Document,
    layout: Layout,
    numbers: PageNumbers,
    numbering: Numbering,
}

impl Writer<'_> {
    fn title(&self, xml: &mut Xml, title: &[String]) {
        for line in title::lines(title, self.document.convention, self.layout.title) {
            paragraph(xml, id::TITLE, |_| {}, &line.into());
        }
    }

    /// Signatures and attachments are never alone on a page: the text before them stays with them. A text
    /// stays with the table that it introduces.
    fn block(&mut self, xml: &mut Xml, above: Option<&Block>, block: &Block, below: &[Block]) {
        let next = below.first();
        let tie = match (block, below) {
            // A document may end with the name of its author.
            (_, [Block::Field { .. }]) | (Block::Paragraph(_), [Block::Table(_), ..]) => Tie::Next,
            (_, [next, ..]) if next.is_closing() => Tie::Next,
            _ => Tie::None,
        };
        match block {
            Block::Subtitle(line) => paragraph(xml, id::SUBTITLE, |_| {}, line),
            Block::Address(line) => paragraph(xml, id::FLUSH, |xml| tie.write(xml), line),
            Block::Heading(level, line) => {
                let number = self.numbering.next(*level);
                paragraph(xml, id::HEADINGS[level.depth()], |_| {}, &before(number, line));
            }
            Block::Written(level, line) => paragraph(xml, id::HEADINGS[level.depth()], |_| {}, line),
            Block::Page(title) => {
                new_page(xml);
                self.title(xml, title);
                space(xml);
            }
            Block::Plates(names) => {
                self.end_of_section(xml);
                plates(xml, names, self.layout);
            }
            Block::Paragraph(line) => paragraph(xml, id::BODY, |xml| tie.write(xml), line),
            Block::Field { label, value } => self.field(xml, label, value, tie),
            Block::List(items) => self.list(xml, items, tie),
            Block::Table(table) => self.table(xml, above, table, next, tie),
            Block::Attachments { label, names } => self.attachments(xml, label, names, tie),
            Block::Signature { by, on } => self.signature(xml, by, on),
            Block::Signers(labels) => self.signers(xml, labels),
        }
    }

    fn list(&self, xml: &mut Xml, items: &[Line], tie: Tie) {
        let convention = self.document.convention;
        for (line, count) in closed(convention, items).iter().zip(1..) {
            let line = before(item(convention, count, items.len()), line);
            let tie = if count == items.len() { tie } else { Tie::None };
            paragraph(xml, id::BODY, |xml| tie.write(xml), &line);
        }
    }

    /// The space above a table equals the space below it.
    fn table(&mut self, xml: &mut Xml, above: Option<&Block>, table: &Table, next: Option<&Block>, tie: Tie) {
        match (&table.caption, above) {
            (Some(caption), _) => {
                paragraph(xml, id::CAPTION, |_| {}, &self.numbering.caption(caption).into());
            }
            (None, None | Some(Block::Table(_))) => {}
            (None, Some(_)) => gap(xml, TABLE_GAP, Tie::Next),
        }
        table::table(xml, table, self.layout, tie);
        match next {
            // Two tables without a paragraph between them would merge.
            Some(_) => gap(xml, TABLE_GAP, tie),
            // A document must end with a paragraph, which must not start a new page.
            None => gap(xml, HAIRLINE, Tie::None),
        }
    }

    /// Continuation lines of the value are aligned with its first character.
    fn field(&self, xml: &mut Xml, label: &str, value: &Line, tie: Tie) {
        let colon = self.document.convention.colon();
        let hanging = self.wide(halves(label) + halves(colon));
        let mut line = Line::default().strong(label).text(colon);
        line.runs.extend(value.runs.iter().cloned());
        let indent = |xml: &mut Xml| {
            let left = hanging + 2 * self.layout.cell;
            tie.write(xml);
            xml.empty("w:ind", &[("w:left", &left), ("w:hanging", &hanging)]);
        };
        // A label that takes half the line would leave the value too narrow a column.
        if hanging < self.layout.width() / 2 {
            paragraph(xml, id::FLUSH, indent, &line);
        } else {
            paragraph(xml, id::BODY, |xml| tie.write(xml), &line);
        }
    }

    /// One empty line below the body; the names are aligned.
    fn attachments(&self, xml: &mut Xml, label: &str, names: &[String], tie: Tie) {
        kept_space(xml);
        let convention = self.document.convention;
        let label = format!("{label}{}", convention.colon());
        for (name, count) in names.iter().zip(1..) {
            let number = item(convention, count, names.len());
            let hanging = self.wide(halves(&number));
            let before_number = self.wide(halves(&label));
            let left = before_number + hanging + 2 * self.layout.cell;
            let first = count == 1;
            let hanging = if first { hanging + before_number } else { hanging };
            let words = format!("{}{number}{name}", if first { label.as_str() } else { "" });
            let indent = |xml: &mut Xml| {
                tie.write(xml);
                xml.empty("w:ind", &[("w:left", &left), ("w:hanging", &hanging)]);
            };
            paragraph(xml, id::FLUSH, indent, &words.into());
        }
    }

    /// The date ends four characters from the right edge, or further left below a wide signatory; the
    /// signatory is centred above it. Both are centred in the same column, whatever the font.
    fn signature(&self, xml: &mut Xml, by: &Line, on: &Line) {
        let cell = self.layout.cell;
        let room = usize::try_from(self.layout.width() / cell.max(1)).unwrap_or_default();
        let signs = match by.runs.as_slice() {
            [Run::Text(words)] if halves(words) > 2 * room - 4 => {
                let lines = title::lines(std::slice::from_ref(words), self.document.convention, 2 * room - 8);
                lines.into_iter().map(Line::from).collect()
            }
            _ => vec![by.clone()],
        };
        let widest = signs.iter().map(|line| halves(&line.plain())).max().unwrap_or_default();
        let (widest, dates) = (self.wide(widest), self.wide(halves(&on.plain())));
        let axis = (4 * cell + dates / 2).max(cell + widest / 2).min(self.layout.width() / 2);
        let left = self.layout.width() - 2 * axis;
        kept_space(xml);
        for line in signs.iter().chain([on]) {
            let centred = |xml: &mut Xml| {
                xml.empty("w:keepNext", &[]);
                xml.empty("w:keepLines", &[]);
                xml.empty("w:ind", &[("w:left", &left)]);
                xml.value("w:jc", "center");
            };
            paragraph(xml, id::FLUSH, centred, line);
        }
    }

    fn signers(&self, xml: &mut Xml, labels: &[String]) {
        kept_space(xml);
        for (label, count) in labels.iter().zip(1..) {
            let tie = if count == labels.len() { Tie::None } else { Tie::Next };
            self.field(xml, label, &Blank::Pen(SIGNATURE).into(), tie);
        }
    }

    /// Ends the pages with numbers: a card on a table has none.
    fn end_of_section(&self, xml: &mut Xml) {
        let section = |xml: &mut Xml| {
            low(xml);
            page(xml, &footers(self.numbers), self.layout, self.document.paper);
        };
        paragraph(xml, id::FLUSH, section, &Line::default());
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

/// Writes an empty line that stays with what follows.
fn kept_space(xml: &mut Xml) {
    paragraph(xml, id::FLUSH, |xml| xml.empty("w:keepNext", &[]), &Line::default());
}

/// Writes an empty paragraph of this height, in twips.
fn gap(xml: &mut Xml, height: i32, tie: Tie) {
    let low = |xml: &mut Xml| {
        if tie == Tie::Next {
            xml.empty("w:keepNext", &[]);
        }
        xml.value("w:snapToGrid", 0);
        xml.empty("w:spacing", &[("w:line", &height), ("w:lineRule", &"exact")]);
    };
    paragraph(xml, id::FLUSH, low, &Line::default());
}

/// Returns the footers of pages with numbers: the pages and the relationship.
fn footers(numbers: PageNumbers) -> Vec<(&'static str, &'static str)> {
    match numbers {
        PageNumbers::None => Vec::new(),
        PageNumbers::Centre => vec![("default", FOOTER_ODD.0)],
        PageNumbers::Outside => vec![("even", FOOTER_EVEN.0), ("default", FOOTER_ODD.0)],
    }
}

fn page(xml: &mut Xml, footers: &[(&str, &str)], layout: Layout, paper: Paper) {
    xml.element("w:sectPr", &[], |xml| {
        for (pages, id) in footers {
            xml.empty("w:footerReference", &[("w:type", pages), ("r:id", id)]);
        }
        let orient = match paper {
            Paper::Portrait => "portrait",
            Paper::Landscape => "landscape",
        };
        xml.empty(
            "w:pgSz",
            &[("w:w", &layout.page_width), ("w:h", &layout.page_height), ("w:orient", &orient)],
        );
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
