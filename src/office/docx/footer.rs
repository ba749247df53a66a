//! The page number in the footer: — 1 —

use super::paragraph::{chinese, paragraph};
use super::styles::id;
use super::xml::{NAMESPACE, Xml};
use crate::domain::document::{DocumentStyle, PageNumbers};
use crate::office::document::Line;
use crate::office::style::half_points;

/// Returns the footer of odd pages, or of all pages if the number is centred.
pub(super) fn odd(style: &DocumentStyle) -> String {
    let at = if style.page_numbers == PageNumbers::Outside { Edge::Right } else { Edge::Middle };
    part(style, at)
}

/// Returns the footer of even pages.
pub(super) fn even(style: &DocumentStyle) -> String {
    part(style, Edge::Left)
}

/// Returns the footer of pages without a number. Without one, a section would have that of the one before.
pub(super) fn none() -> String {
    Xml::part("w:ftr", &[("xmlns:w", &NAMESPACE)], |xml| {
        paragraph(xml, id::FOOTER, |_| {}, &Line::default());
    })
}

#[derive(Clone, Copy, PartialEq)]
enum Edge {
    Left,
    Middle,
    Right,
}

/// At an edge, the number is one character of its own size inside the type area.
fn part(style: &DocumentStyle, at: Edge) -> String {
    let size = half_points(style.page_number_size);
    let character = size * 10;
    Xml::part("w:ftr", &[("xmlns:w", &NAMESPACE)], |xml| {
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| {
                xml.value("w:pStyle", "Footer");
                match at {
                    Edge::Left => xml.empty("w:ind", &[("w:left", &character), ("w:firstLine", &0)]),
                    Edge::Middle => {}
                    Edge::Right => xml.empty("w:ind", &[("w:right", &character), ("w:firstLine", &0)]),
                }
                xml.value(
                    "w:jc",
                    match at {
                        Edge::Left => "left",
                        Edge::Middle => "center",
                        Edge::Right => "right",
                    },
                );
            });
            run(xml, |xml| dash(xml, "— "));
            run(xml, |xml| field(xml, "begin"));
            run(xml, |xml| {
                xml.element("w:instrText", &[("xml:space", &"preserve")], |xml| xml.text(" PAGE "));
            });
            run(xml, |xml| field(xml, "separate"));
            run(xml, |xml| xml.element("w:t", &[], |xml| xml.text("1")));
            run(xml, |xml| field(xml, "end"));
            run(xml, |xml| dash(xml, " —"));
        });
    })
}

fn run(xml: &mut Xml, content: impl FnOnce(&mut Xml)) {
    xml.element("w:r", &[], content);
}

fn dash(xml: &mut Xml, words: &str) {
    xml.element("w:rPr", &[], chinese);
    xml.element("w:t", &[("xml:space", &"preserve")], |xml| xml.text(words));
}

/// Writes a marker of the page number field.
fn field(xml: &mut Xml, mark: &str) {
    xml.empty("w:fldChar", &[("w:fldCharType", &mark)]);
}
