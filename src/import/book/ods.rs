//! Workbooks of LibreOffice. A repeated cell of this format stands for sixteen thousand, so its cells are
//! not all given to a reader of ranges.

use std::collections::BTreeSet;
use std::io::Cursor;

use chrono::{NaiveDateTime, NaiveTime};
use roxmltree::Node;
use zip::ZipArchive;

use super::guard::{self, attribute, is};
use super::moment;
use super::tab::{MAX_CHARACTERS, MAX_COLUMNS, Region, Tabs};
use crate::message::Message;

/// The most times that a row with content is repeated; people do not repeat.
const MAX_REPEATS: u32 = 1_000;

/// Reads the visible worksheets of a workbook that the guard has measured.
pub(super) fn read(archive: &mut ZipArchive<Cursor<&[u8]>>, tabs: &mut Tabs) -> Result<(), Message> {
    let manifest = guard::text(archive, "META-INF/manifest.xml")?.unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(Message::new("book-encrypted"));
    }
    let content = guard::text(archive, "content.xml")?.ok_or_else(|| Message::new("book-broken"))?;
    let document = guard::parsed(&content)?;
    let hidden = hidden_styles(document.root());
    let struck = struck_styles(document.root());
    let top =
        |node: &Node<'_, '_>| is(*node, "table") && node.parent().is_some_and(|node| is(node, "spreadsheet"));
    for table in document.descendants().filter(top) {
        let name = attribute(table, "name").unwrap_or_default();
        if attribute(table, "style-name").is_some_and(|style| hidden.contains(style)) {
            tabs.skip(name);
        } else {
            tabs.begin(name);
            rows(table, &struck, tabs)?;
        }
    }
    Ok(())
}

/// The styles of worksheets that are not displayed.
fn hidden_styles<'a>(root: Node<'a, '_>) -> BTreeSet<&'a str> {
    let properties = root.descendants().filter(|node| is(*node, "table-properties"));
    let hidden = properties.filter(|node| attribute(*node, "display") == Some("false"));
    hidden.filter_map(|node| node.parent().and_then(|style| attribute(style, "name"))).collect()
}

/// Returns the styles of text that is struck through.
fn struck_styles<'a>(root: Node<'a, '_>) -> BTreeSet<&'a str> {
    let struck = |node: &Node<'_, '_>| {
        attribute(*node, "text-line-through-style").is_some_and(|style| style != "none")
    };
    let properties = root.descendants().filter(|node| is(*node, "text-properties") && struck(node));
    properties.filter_map(|node| node.parent().and_then(|style| attribute(style, "name"))).collect()
}

fn rows(table: Node<'_, '_>, struck: &BTreeSet<&str>, tabs: &mut Tabs) -> Result<(), Message> {
    let mut at = 0u32;
    let mut regions = Vec::new();
    for row in table.descendants().filter(|node| is(*node, "table-row")) {
        let repeats = repeats(row, "number-rows-repeated");
        let cells = cells(row, struck);
        for again in 0..if cells.is_empty() { 0 } else { repeats.min(MAX_REPEATS) } {
            for cell in &cells {
                for column in cell.columns.clone() {
                    tabs.put(at.saturating_add(again), column, &cell.text)?;
                }
            }
        }
        for cell in cells.iter().filter(|cell| cell.high > 1 || cell.wide > 1) {
            let first = (at, cell.columns.start);
            let last = (at.saturating_add(cell.high - 1), first.1.saturating_add(cell.wide - 1));
            regions.push(Region { first, last });
        }
        if let Some(tab) = tabs.last() {
            let pictures = cells.iter().filter(|cell| cell.picture).map(|cell| (at, cell.columns.start));
            tab.pictures.extend(pictures);
            let comments = cells.iter().filter(|cell| !cell.comment.is_empty());
            tab.comments.extend(comments.map(|cell| ((at, cell.columns.start), cell.comment.clone())));
            let struck = cells.iter().filter(|cell| cell.struck).map(|cell| (at, cell.columns.start));
            tab.struck.extend(struck);
            if matches!(attribute(row, "visibility"), Some("collapse" | "filter")) {
                tab.hidden_rows.extend((at..at.saturating_add(repeats)).take(MAX_REPEATS as usize));
            }
        }
        at = at.saturating_add(repeats);
    }
    if let Some(tab) = tabs.last() {
        tab.loose_pictures = table.children().filter(|node| is(*node, "shapes")).map(pictures).sum();
        tab.hidden_columns = hidden_columns(table);
    }
    regions.into_iter().try_for_each(|region| tabs.merge(region))
}

fn hidden_columns(table: Node<'_, '_>) -> BTreeSet<u32> {
    let mut hidden = BTreeSet::new();
    let mut at = 0u32;
    for column in table.descendants().filter(|node| is(*node, "table-column")) {
        let end = at.saturating_add(repeats(column, "number-columns-repeated"));
        if matches!(attribute(column, "visibility"), Some("collapse" | "filter")) {
            hidden.extend(at..end.min(MAX_COLUMNS));
        }
        at = end;
    }
    hidden
}

/// A cell, or several alike.
struct Cell {
    columns: std::ops::Range<u32>,
    text: String,
    picture: bool,
    comment: String,
    struck: bool,
    /// The rows and columns that it is merged over.
    high: u32,
    wide: u32,
}

/// The cells of a row that have content or are merged.
fn cells(row: Node<'_, '_>, struck: &BTreeSet<&str>) -> Vec<Cell> {
    let mut cells = Vec::new();
    let mut at = 0u32;
    for node in row.children().filter(|node| is(*node, "table-cell") || is(*node, "covered-table-cell")) {
        let end = at.saturating_add(repeats(node, "number-columns-repeated"));
        let cell = Cell {
            // A cell that is too far right is listed once.
            columns: at..end.min(MAX_COLUMNS.max(at.saturating_add(1))),
            text: text(node),
            picture: pictures(node) > 0,
            comment: comment(node),
            struck: attribute(node, "style-name").is_some_and(|style| struck.contains(style)),
            high: repeats(node, "number-rows-spanned"),
            wide: repeats(node, "number-columns-spanned"),
        };
        if (at < MAX_COLUMNS || !cell.text.trim().is_empty())
            && (!cell.text.trim().is_empty()
                || cell.picture
                || !cell.comment.is_empty()
                || cell.high + cell.wide > 2)
        {
            cells.push(cell);
        }
        at = end;
    }
    cells
}

/// A cell as people see it, dates and times in ISO 8601. A remark pinned to it is not part of it, nor the
/// guide to its pronunciation.
fn text(cell: Node<'_, '_>) -> String {
    if let Some(day) = attribute(cell, "date-value") {
        let at = day.parse::<NaiveDateTime>();
        return at.map_or_else(|_| day.to_owned(), moment::moment);
    }
    if let Some(time) = attribute(cell, "time-value").and_then(time) {
        return moment::clock(time);
    }
    let lines = cell.children().filter(|node| is(*node, "p"));
    let guide = |node: Node<'_, '_>| node.ancestors().any(|above| is(above, "ruby-text"));
    let lines = lines.map(|line| {
        let texts = line.descendants().filter(|node| node.is_text() && !guide(*node));
        texts.filter_map(|node| node.text()).collect()
    });
    let text = lines.collect::<Vec<String>>().join(" ");
    match attribute(cell, "formula") {
        // The program that wrote the file did not calculate it.
        Some(formula) if text.is_empty() && attribute(cell, "value-type").is_none() => {
            format!("={}", formula.trim_start_matches("of:").trim_start_matches('='))
        }
        _ => text,
    }
}

/// Returns the comment on a cell, or empty text.
fn comment(cell: Node<'_, '_>) -> String {
    let lines = cell.children().filter(|node| is(*node, "annotation")).flat_map(|node| node.descendants());
    let texts = lines.filter(|node| node.is_text() && node.parent().is_some_and(|node| !is(node, "date")));
    let text: String =
        texts.filter_map(|node| node.text()).flat_map(str::chars).take(MAX_CHARACTERS).collect();
    text.trim().to_owned()
}

/// A time of day as ISO 8601 writes a duration: `PT08H55M00S`.
fn time(text: &str) -> Option<NaiveTime> {
    let (hours, rest) = text.strip_prefix("PT")?.split_once('H')?;
    let (minutes, rest) = rest.split_once('M').unwrap_or(("0", rest));
    let seconds = rest.trim_end_matches('S').split(['.', ',']).next().filter(|text| !text.is_empty());
    NaiveTime::from_hms_opt(hours.parse().ok()?, minutes.parse().ok()?, seconds.unwrap_or("0").parse().ok()?)
}

fn pictures(node: Node<'_, '_>) -> usize {
    node.descendants().filter(|node| is(*node, "image")).count()
}

fn repeats(node: Node<'_, '_>, name: &str) -> u32 {
    attribute(node, name).and_then(|count| count.parse().ok()).unwrap_or(1).max(1)
}
