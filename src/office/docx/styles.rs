//! `styles.xml`: each value of the organization's style, defined once under a name that Word shows.

use super::xml::{Attribute, NAMESPACE, Xml};
use crate::domain::document::{DocumentStyle, FontSize};
use crate::office::document::Level;
use crate::office::style::{Layout, TABLE_GAP, cell_line, half_points};

/// The style names used by paragraphs and runs.
pub(super) mod id {
    pub(in super::super) const TITLE: &str = "Title";
    pub(in super::super) const SUBTITLE: &str = "Subtitle";
    pub(in super::super) const HEADINGS: [&str; 4] = ["Heading1", "Heading2", "Heading3", "Heading4"];
    pub(in super::super) const BODY: &str = "BodyText";
    pub(in super::super) const FLUSH: &str = "Flush";
    pub(in super::super) const CAPTION: &str = "TableCaption";
    pub(in super::super) const CELL: &str = "TableText";
    pub(in super::super) const COLUMN: &str = "TableHeading";
    pub(in super::super) const FOOTER: &str = "Footer";
    pub(in super::super) const LABEL: &str = "Label";
    pub(in super::super) const BLANK: &str = "Blank";
}

/// The background of a blank.
const BLANK_GROUND: &str = "FFF2CC";

pub(super) fn part(style: &DocumentStyle, layout: Layout) -> String {
    Xml::part("w:styles", &[("xmlns:w", &NAMESPACE)], |xml| {
        defaults(xml, style);
        body(xml, layout);
        titles(xml, style, layout);
        headings(xml, style, layout);
        tables(xml, style);
        footer(xml, style);
        character(xml, id::LABEL, "标签", |xml| face(xml, &style.label_font, &style.label_font));
        character(xml, id::BLANK, "待填", |xml| {
            xml.empty("w:shd", &[("w:val", &"clear"), ("w:color", &"auto"), ("w:fill", &BLANK_GROUND)]);
        });
    })
}

fn defaults(xml: &mut Xml, style: &DocumentStyle) {
    xml.element("w:docDefaults", &[], |xml| {
        xml.element("w:rPrDefault", &[], |xml| {
            xml.element("w:rPr", &[], |xml| {
                face(xml, &style.latin_font, &style.body_font);
                size(xml, style.body_size);
                // Latin text is tagged as English; otherwise Word may break a number in the middle.
                xml.empty("w:lang", &[("w:val", &"en-US"), ("w:eastAsia", &"zh-CN")]);
            });
        });
        xml.empty("w:pPrDefault", &[]);
    });
}

fn body(xml: &mut Xml, layout: Layout) {
    let attributes: [(&str, &dyn std::fmt::Display); 3] =
        [("w:type", &"paragraph"), ("w:default", &"1"), ("w:styleId", &"Normal")];
    xml.element("w:style", &attributes, |xml| {
        xml.value("w:name", "Normal");
        xml.element("w:pPr", &[], |xml| {
            // No page begins with the last words of a paragraph.
            xml.value("w:widowControl", 1);
            // Digits and Latin letters are set without a space beside Chinese characters.
            xml.value("w:autoSpaceDE", 0);
            xml.value("w:autoSpaceDN", 0);
            exact_lines(xml, layout.pitch);
            xml.value("w:jc", "both");
        });
        xml.element("w:rPr", &[], |xml| {
            xml.value("w:spacing", layout.tracking);
            xml.value("w:kern", 0);
        });
    });
    paragraph(xml, id::FLUSH, "顶格正文", |_| {}, |_| {});
    paragraph(xml, id::BODY, "Body Text", |xml| two_characters(xml, layout), |_| {});
}

fn titles(xml: &mut Xml, style: &DocumentStyle, layout: Layout) {
    let middle = |xml: &mut Xml, size: FontSize| {
        xml.empty("w:keepNext", &[]);
        xml.empty("w:keepLines", &[]);
        // On the grid a title would take two lines.
        xml.value("w:snapToGrid", 0);
        exact_lines(xml, layout.pitch.max(half_points(size) * 13));
        xml.value("w:jc", "center");
    };
    let title = |xml: &mut Xml| {
        face(xml, &style.title_font, &style.title_font);
        xml.value("w:spacing", 0);
        size(xml, style.title_size);
    };
    paragraph(xml, id::TITLE, "Title", |xml| middle(xml, style.title_size), title);
    let subtitle = |xml: &mut Xml| face(xml, &style.latin_font, heading_face(style, Level::Two));
    paragraph(xml, id::SUBTITLE, "Subtitle", |xml| middle(xml, style.body_size), subtitle);
}

fn headings(xml: &mut Xml, style: &DocumentStyle, layout: Layout) {
    for (level, id) in Level::ALL.into_iter().zip(id::HEADINGS) {
        let name = format!("heading {}", level.depth() + 1);
        let lines = |xml: &mut Xml| {
            xml.empty("w:keepNext", &[]);
            two_characters(xml, layout);
            xml.value("w:outlineLvl", level.depth());
        };
        let own = heading_face(style, level);
        // A separate font sets the heading apart in Latin text too.
        let latin = if own == style.body_font { &style.latin_font } else { own };
        paragraph(xml, id, &name, lines, |xml| face(xml, latin, own));
    }
}

fn tables(xml: &mut Xml, style: &DocumentStyle) {
    let letters = |xml: &mut Xml| {
        xml.value("w:spacing", 0);
        size(xml, style.table_size);
    };
    let label = |xml: &mut Xml| {
        face(xml, &style.label_font, &style.label_font);
        letters(xml);
    };
    let height = cell_line(style);
    let lines = |xml: &mut Xml, align: &str| {
        xml.value("w:snapToGrid", 0);
        exact_lines(xml, height);
        xml.value("w:jc", align);
    };
    let caption = |xml: &mut Xml| {
        xml.empty("w:keepNext", &[]);
        xml.empty("w:keepLines", &[]);
        xml.value("w:snapToGrid", 0);
        let (above, below) = (TABLE_GAP, TABLE_GAP / 3);
        xml.empty(
            "w:spacing",
            &[("w:before", &above), ("w:after", &below), ("w:line", &height), ("w:lineRule", &"exact")],
        );
        xml.value("w:jc", "center");
    };
    paragraph(xml, id::CAPTION, "表题", caption, label);
    paragraph(xml, id::CELL, "表格正文", |xml| lines(xml, "left"), letters);
    paragraph(xml, id::COLUMN, "表头", |xml| lines(xml, "center"), label);
}

fn footer(xml: &mut Xml, style: &DocumentStyle) {
    let lines = |xml: &mut Xml| {
        xml.value("w:snapToGrid", 0);
        exact_lines(xml, half_points(style.page_number_size) * 13);
    };
    paragraph(xml, id::FOOTER, "footer", lines, |xml| {
        face(xml, &style.page_number_font, &style.page_number_font);
        xml.value("w:spacing", 0);
        size(xml, style.page_number_size);
    });
}

/// Writes a paragraph style. Word translates the English names of its own styles; others are Chinese.
fn paragraph(
    xml: &mut Xml,
    id: &str,
    name: &str,
    lines: impl FnOnce(&mut Xml),
    letters: impl FnOnce(&mut Xml),
) {
    let custom = u8::from(!name.is_ascii());
    let own: [Attribute<'_>; 3] = [("w:type", &"paragraph"), ("w:customStyle", &custom), ("w:styleId", &id)];
    xml.element("w:style", &own, |xml| {
        xml.value("w:name", name);
        xml.value("w:basedOn", "Normal");
        xml.empty("w:qFormat", &[]);
        xml.element("w:pPr", &[], lines);
        xml.element("w:rPr", &[], letters);
    });
}

fn character(xml: &mut Xml, id: &str, name: &str, letters: impl FnOnce(&mut Xml)) {
    let own: [Attribute<'_>; 3] = [("w:type", &"character"), ("w:customStyle", &1), ("w:styleId", &id)];
    xml.element("w:style", &own, |xml| {
        xml.value("w:name", name);
        xml.empty("w:qFormat", &[]);
        xml.element("w:rPr", &[], letters);
    });
}

fn heading_face(style: &DocumentStyle, level: Level) -> &str {
    style.heading_fonts.get(level.depth()).unwrap_or(&style.body_font)
}

fn face(xml: &mut Xml, latin: &str, chinese: &str) {
    let faces: [(&str, &dyn std::fmt::Display); 4] =
        [("w:ascii", &latin), ("w:eastAsia", &chinese), ("w:hAnsi", &latin), ("w:cs", &latin)];
    xml.empty("w:rFonts", &faces);
}

fn size(xml: &mut Xml, size: FontSize) {
    xml.value("w:sz", half_points(size));
    xml.value("w:szCs", half_points(size));
}

fn exact_lines(xml: &mut Xml, height: i32) {
    xml.empty("w:spacing", &[("w:line", &height), ("w:lineRule", &"exact")]);
}

/// Indents the first line by two characters.
fn two_characters(xml: &mut Xml, layout: Layout) {
    xml.empty("w:ind", &[("w:firstLineChars", &200), ("w:firstLine", &(2 * layout.cell))]);
}
