//! 桌签: names in large type, each half a page high, on pages of their own.

use super::paragraph::{new_page, paragraph};
use super::styles::id;
use super::xml::Xml;
use crate::office::document::one_line;
use crate::office::style::Layout;

/// The largest type, in half-points.
const LARGEST: i32 = 240;
/// The room left on each half, in twips: a full page would push its last paragraph to a page of its own.
const ROOM: i32 = 120;
/// Half-points in a twip.
const TWIPS_PER_HALF_POINT: i32 = 10;

/// Writes two names on a page, from the page on which it begins.
pub(super) fn plates(xml: &mut Xml, names: &[String], layout: Layout) {
    let height = (layout.page_height - layout.top - layout.bottom) / 2 - layout.pitch - ROOM;
    for (at, name) in names.iter().enumerate() {
        if at % 2 == 0 && at > 0 {
            new_page(xml);
        }
        xml.element("w:tbl", &[], |xml| {
            xml.element("w:tblPr", &[], |xml| {
                xml.empty("w:tblW", &[("w:w", &layout.width()), ("w:type", &"dxa")]);
                xml.value("w:jc", "center");
                xml.empty("w:tblLayout", &[("w:type", &"fixed")]);
            });
            xml.element("w:tblGrid", &[], |xml| xml.empty("w:gridCol", &[("w:w", &layout.width())]));
            xml.element("w:tr", &[], |xml| {
                xml.element("w:trPr", &[], |xml| {
                    xml.empty("w:cantSplit", &[]);
                    xml.empty("w:trHeight", &[("w:val", &height), ("w:hRule", &"exact")]);
                });
                xml.element("w:tc", &[], |xml| cell(xml, &one_line(name), layout));
            });
        });
        paragraph(xml, id::FLUSH, |_| {}, &"".into());
    }
}

fn cell(xml: &mut Xml, name: &str, layout: Layout) {
    xml.element("w:tcPr", &[], |xml| {
        xml.empty("w:tcW", &[("w:w", &layout.width()), ("w:type", &"dxa")]);
        xml.value("w:vAlign", "center");
    });
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.value("w:pStyle", id::TITLE);
            xml.empty("w:spacing", &[("w:line", &240), ("w:lineRule", &"auto")]);
        });
        xml.element("w:r", &[], |xml| {
            xml.element("w:rPr", &[], |xml| {
                xml.value("w:sz", size(name, layout));
                xml.value("w:szCs", size(name, layout));
            });
            xml.element("w:t", &[("xml:space", &"preserve")], |xml| xml.text(name));
        });
    });
}

/// Returns the size at which a name fits on one line, in half-points.
fn size(name: &str, layout: Layout) -> i32 {
    let letters = i32::try_from(name.chars().count().max(1)).unwrap_or(i32::MAX);
    (layout.width() / TWIPS_PER_HALF_POINT / (letters + 1)).min(LARGEST)
}
