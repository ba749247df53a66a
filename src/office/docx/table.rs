//! A table with fixed columns, a repeated heading row, and rows that do not break across pages.

use super::columns::{MARGINS, widths};
use super::paragraph::{Tie, paragraph};
use super::styles::id;
use super::xml::Xml;
use crate::office::document::{Align, Line, Table};
use crate::office::style::{Layout, twips};

/// Rows that stay on the page of the heading: fewer would look lost there.
const WITH_HEADING: usize = 3;

/// Writes a table as wide as the type area; `tie` holds for its last row.
pub(super) fn table(xml: &mut Xml, table: &Table, layout: Layout, tie: Tie) {
    let width = layout.width();
    let widths = widths(table, width, layout.letter);
    if widths.is_empty() {
        return;
    }
    xml.element("w:tbl", &[], |xml| {
        properties(xml, width);
        xml.element("w:tblGrid", &[], |xml| {
            for width in &widths {
                xml.empty("w:gridCol", &[("w:w", width)]);
            }
        });
        if !table.is_form() {
            headings(xml, table, &widths);
        }
        for (row, number) in table.rows.iter().zip(1..) {
            let is_last = number == table.rows.len();
            let keep = if is_last { tie == Tie::Next } else { number < WITH_HEADING };
            xml.element("w:tr", &[], |xml| {
                row_properties(xml, table.row_height);
                let cells = row.iter().cloned().chain(std::iter::repeat(Line::default()));
                for (at, ((column, width), line)) in table.columns.iter().zip(&widths).zip(cells).enumerate()
                {
                    let merge = merge(table, number - 1, at);
                    let line = if merge == Some("continue") { Line::default() } else { line };
                    cell(xml, *width, &Look { style: id::CELL, align: column.align, keep, merge }, &line);
                }
            });
        }
    });
}

/// Writes the heading row, which is repeated on every page.
fn headings(xml: &mut Xml, table: &Table, widths: &[i32]) {
    xml.element("w:tr", &[], |xml| {
        xml.element("w:trPr", &[], |xml| {
            xml.empty("w:cantSplit", &[]);
            xml.empty("w:tblHeader", &[]);
        });
        let keep = !table.rows.is_empty();
        for (column, width) in table.columns.iter().zip(widths) {
            let heading = column.heading.as_str().into();
            let look = Look { style: id::COLUMN, align: Align::Centre, keep, merge: None };
            cell(xml, *width, &look, &heading);
        }
    });
}

fn properties(xml: &mut Xml, width: i32) {
    xml.element("w:tblPr", &[], |xml| {
        xml.empty("w:tblW", &[("w:w", &width), ("w:type", &"dxa")]);
        xml.value("w:jc", "center");
        xml.element("w:tblBorders", &[], |xml| {
            for side in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] {
                xml.empty(side, &[("w:val", &"single"), ("w:sz", &4), ("w:space", &0), ("w:color", &"auto")]);
            }
        });
        xml.empty("w:tblLayout", &[("w:type", &"fixed")]);
        xml.element("w:tblCellMar", &[], |xml| {
            for (side, room) in
                [("w:top", 30), ("w:left", MARGINS / 2), ("w:bottom", 30), ("w:right", MARGINS / 2)]
            {
                xml.empty(side, &[("w:w", &room), ("w:type", &"dxa")]);
            }
        });
    });
}

fn row_properties(xml: &mut Xml, height: Option<u32>) {
    xml.element("w:trPr", &[], |xml| {
        xml.empty("w:cantSplit", &[]);
        if let Some(height) = height {
            xml.empty("w:trHeight", &[("w:val", &twips(height)), ("w:hRule", &"atLeast")]);
        }
    });
}

/// The appearance of a cell's paragraph.
struct Look {
    style: &'static str,
    align: Align,
    /// Whether its row stays on the page of the next row.
    keep: bool,
    /// Its part in a merged cell.
    merge: Option<&'static str>,
}

/// Returns the part of a cell in a merged one.
fn merge(table: &Table, row: usize, column: usize) -> Option<&'static str> {
    if table.continues(row, column) {
        return Some("continue");
    }
    table.continues(row + 1, column).then_some("restart")
}

fn cell(xml: &mut Xml, width: i32, look: &Look, line: &Line) {
    xml.element("w:tc", &[], |xml| {
        xml.element("w:tcPr", &[], |xml| {
            xml.empty("w:tcW", &[("w:w", &width), ("w:type", &"dxa")]);
            if let Some(merge) = look.merge {
                xml.value("w:vMerge", merge);
            }
            xml.value("w:vAlign", "center");
        });
        let own = |xml: &mut Xml| {
            if look.keep {
                xml.empty("w:keepNext", &[]);
            }
            if look.align == Align::Centre {
                xml.value("w:jc", "center");
            }
        };
        paragraph(xml, look.style, own, line);
    });
}
