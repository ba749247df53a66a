//! Workbooks of LibreOffice. Read here and not by the reader for Excel's: a repeated cell of this
//! format stands for sixteen thousand, and each would take memory.

use std::io::Cursor;

use roxmltree::{Document, Node};
use zip::ZipArchive;

use super::guard;
use super::tab::{MAX_COLUMNS, Tabs};
use crate::message::Message;

/// Times that a filled-in row may repeat: people do not repeat.
const MAX_REPEATS: u32 = 1_000;

/// Reads the tabs of a workbook that the guard has measured.
pub(super) fn read(archive: &mut ZipArchive<Cursor<&[u8]>>, tabs: &mut Tabs) -> Result<(), Message> {
    let manifest = guard::text(archive, "META-INF/manifest.xml")?.unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(Message::new("book-encrypted"));
    }
    let broken = || Message::new("book-broken");
    let content = guard::text(archive, "content.xml")?.ok_or_else(broken)?;
    let document = Document::parse(&content).map_err(|_| broken())?;
    let top =
        |node: &Node<'_, '_>| is(*node, "table") && node.parent().is_some_and(|node| is(node, "spreadsheet"));
    for table in document.descendants().filter(top) {
        tabs.begin(attribute(table, "name").unwrap_or_default());
        let mut at = 0u32;
        for row in table.descendants().filter(|node| is(*node, "table-row")) {
            let repeats = repeats(row, "number-rows-repeated");
            let filled = filled(row);
            if !filled.is_empty() {
                for again in 0..repeats.min(MAX_REPEATS) {
                    for (column, text) in &filled {
                        tabs.put(at.saturating_add(again), *column, text)?;
                    }
                }
            }
            at = at.saturating_add(repeats);
        }
    }
    Ok(())
}

/// The cells of a row that hold something, by column.
fn filled(row: Node<'_, '_>) -> Vec<(u32, String)> {
    let mut filled = Vec::new();
    let mut at = 0u32;
    for cell in row.children().filter(|node| is(*node, "table-cell") || is(*node, "covered-table-cell")) {
        let end = at.saturating_add(repeats(cell, "number-columns-repeated"));
        let text = text(cell);
        if !text.trim().is_empty() {
            filled.extend((at..end.min(MAX_COLUMNS)).map(|column| (column, text.clone())));
        }
        at = end;
    }
    filled
}

/// A cell as people see it, days in ISO 8601; a remark pinned to it is not part of it.
fn text(cell: Node<'_, '_>) -> String {
    if let Some(day) = attribute(cell, "date-value") {
        return day.to_owned();
    }
    let lines = cell.children().filter(|node| is(*node, "p"));
    let lines =
        lines.map(|line| line.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect());
    lines.collect::<Vec<String>>().join(" ")
}

fn repeats(node: Node<'_, '_>, name: &str) -> u32 {
    attribute(node, name).and_then(|count| count.parse().ok()).unwrap_or(1).max(1)
}

fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}
