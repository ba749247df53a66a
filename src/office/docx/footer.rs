//! The page number at the foot of a page: — 1 —

use super::xml::{NAMESPACE, Xml};
use crate::domain::document::{DocumentStyle, PageNumbers};
use crate::office::style::half_points;

/// The foot of odd pages, and of every page where the number stands in the middle.
pub(super) fn odd(style: &DocumentStyle) -> String {
    let at = if style.page_numbers == PageNumbers::Outside { Edge::Right } else { Edge::Middle };
    part(style, at)
}

/// The foot of even pages.
pub(super) fn even(style: &DocumentStyle) -> String {
    part(style, Edge::Left)
}

#[derive(Clone, Copy, PartialEq)]
enum Edge {
    Left,
    Middle,
    Right,
}

/// At an edge it stands one character of its own size within the type area.
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
            run(xml, |xml| xml.element("w:t", &[("xml:space", &"preserve")], |xml| xml.text("— ")));
            run(xml, |xml| field(xml, "begin"));
            run(xml, |xml| {
                xml.element("w:instrText", &[("xml:space", &"preserve")], |xml| xml.text(" PAGE "));
            });
            run(xml, |xml| field(xml, "separate"));
            run(xml, |xml| xml.element("w:t", &[], |xml| xml.text("1")));
            run(xml, |xml| field(xml, "end"));
            run(xml, |xml| xml.element("w:t", &[("xml:space", &"preserve")], |xml| xml.text(" —")));
        });
    })
}

fn run(xml: &mut Xml, content: impl FnOnce(&mut Xml)) {
    xml.element("w:r", &[], content);
}

/// A mark of the field that the page number is.
fn field(xml: &mut Xml, mark: &str) {
    xml.empty("w:fldChar", &[("w:fldCharType", &mark)]);
}
