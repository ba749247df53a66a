//! Workbooks of today's Excel and WPS.

use std::io::Cursor;

use calamine::{DataRef, Dimensions, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use roxmltree::{Document, Node};
use zip::ZipArchive;

use super::guard::{self, attribute, named};
use super::tab::{MAX_COLUMNS, Region, Tab, Tabs};
use super::{margin, moment};
use crate::message::Message;

/// The most cells that are looked at, empty ones included.
const MAX_LOOKED_AT: usize = 4_000_000;

/// Reads the visible worksheets of a workbook that the guard has measured.
pub(super) fn read(
    bytes: &[u8],
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    tabs: &mut Tabs,
) -> Result<(), Message> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| complaint(&error))?;
    let pictures = book.pictures_with_metadata();
    let sheets: Vec<(String, SheetVisible)> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible))
        .collect();
    let struck = margin::struck(archive)?;
    let mut looked_at = 0;
    for (name, visible) in sheets {
        if visible != SheetVisible::Visible {
            tabs.skip(&name);
            continue;
        }
        tabs.begin(&name);
        cells(&mut book, &name, &mut looked_at, tabs)?;
        let regions = book.merge_cells_by_sheet_name(&name).map_err(|error| complaint(&error))?;
        regions.into_iter().try_for_each(|region| tabs.merge(of(region)))?;
        if let Some(tab) = tabs.last() {
            let here = pictures.iter().filter(|picture| picture.sheet_name == name);
            tab.pictures = here.map(|picture| (picture.row, picture.col)).collect();
            let Some(part) = part_of(archive, &name)? else { continue };
            look(archive, &part, &struck, tab)?;
            margin::comments(archive, &part, tab)?;
        }
    }
    Ok(())
}

/// Reads cell by cell: a range would take the memory of its far corners too.
fn cells(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    looked_at: &mut usize,
    tabs: &mut Tabs,
) -> Result<(), Message> {
    let mut cells = book.worksheet_cells_reader(name).map_err(|error| complaint(&error))?;
    while let Some(cell) = cells.next_cell_with_formula().map_err(|error| complaint(&error))? {
        *looked_at += 1;
        if *looked_at > MAX_LOOKED_AT {
            return Err(Message::new("book-too-large"));
        }
        let (row, column) = cell.pos;
        let text = match (&cell.value, cell.formula) {
            // The program that wrote the file did not calculate it.
            (DataRef::Empty, Some(formula)) => format!("={formula}"),
            (value, _) => moment::text(value),
        };
        tabs.put(row, column, &text)?;
    }
    Ok(())
}

pub(super) fn of(region: Dimensions) -> Region {
    Region { first: region.start, last: region.end }
}

/// Notes which rows and columns of a worksheet are hidden, and which cells are struck through.
fn look(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    part: &str,
    struck: &margin::Struck,
    tab: &mut Tab,
) -> Result<(), Message> {
    let Some(text) = guard::text(archive, part)? else { return Ok(()) };
    let document = guard::parsed(&text)?;
    let number = |node: Node<'_, '_>, name| attribute(node, name).and_then(|text| text.parse::<u32>().ok());
    let hidden = |node: &Node<'_, '_>| matches!(attribute(*node, "hidden"), Some("1" | "true"));
    let sheet = document.root_element();
    margin::strike(sheet, struck, tab);
    for row in named(sheet, "sheetData").flat_map(|data| named(data, "row")).filter(hidden) {
        tab.hidden_rows.extend(number(row, "r").and_then(|row| row.checked_sub(1)));
    }
    for column in named(sheet, "cols").flat_map(|columns| named(columns, "col")).filter(hidden) {
        let (first, last) = (number(column, "min").unwrap_or(1), number(column, "max").unwrap_or(1));
        tab.hidden_columns.extend((first..=last.min(MAX_COLUMNS)).map(|column| column.saturating_sub(1)));
    }
    Ok(())
}

/// The part that holds a worksheet.
fn part_of(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<Option<String>, Message> {
    let (Some(book), Some(relations)) =
        (guard::text(archive, "xl/workbook.xml")?, guard::text(archive, "xl/_rels/workbook.xml.rels")?)
    else {
        return Ok(None);
    };
    let (book, relations) = (guard::parsed(&book)?, guard::parsed(&relations)?);
    let sheets = |book: &Document<'_>| -> Option<String> {
        let sheet = book
            .descendants()
            .find(|node| node.tag_name().name() == "sheet" && attribute(*node, "name") == Some(name))?;
        // The relation's attribute is named `id` in the namespace of relations; `sheetId` is another.
        attribute(sheet, "id").map(str::to_owned)
    };
    let Some(id) = sheets(&book) else { return Ok(None) };
    let relation = named(relations.root_element(), "Relationship")
        .find(|relation| attribute(*relation, "Id") == Some(id.as_str()));
    let target = relation.and_then(|relation| attribute(relation, "Target"));
    Ok(target.map(|target| match target.strip_prefix('/') {
        Some(whole) => whole.to_owned(),
        None => format!("xl/{target}"),
    }))
}

fn complaint(error: &XlsxError) -> Message {
    Message::new(if matches!(error, XlsxError::Password) { "book-encrypted" } else { "book-broken" })
}
