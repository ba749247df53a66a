//! Workbooks of today's Excel and WPS: read cell by cell, for a sheet as a whole takes the memory of
//! its far corners too.

use std::io::Cursor;

use calamine::{Data, DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::day;
use super::tab::{MAX_COLUMNS, Tabs};
use crate::message::Message;

/// Cells that are looked at, empty ones too.
const MAX_LOOKED_AT: usize = 4_000_000;

/// Reads the visible tabs of a workbook that the guard has measured.
pub(super) fn read(bytes: &[u8], tabs: &mut Tabs) -> Result<(), Message> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| complaint(&error))?;
    let sheets: Vec<String> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect();
    let mut looked_at = 0;
    for name in sheets {
        tabs.begin(&name);
        let mut cells = book.worksheet_cells_reader(&name).map_err(|error| complaint(&error))?;
        while let Some(cell) = cells.next_cell().map_err(|error| complaint(&error))? {
            looked_at += 1;
            if looked_at > MAX_LOOKED_AT {
                return Err(Message::new("book-too-large"));
            }
            let (row, column) = cell.get_position();
            if column < MAX_COLUMNS {
                tabs.put(row, column, &text(cell.get_value()))?;
            }
        }
    }
    Ok(())
}

/// A value as people see it, days in ISO 8601.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::String(text) => text.clone(),
        DataRef::DateTime(at) => moment(*at).unwrap_or_default(),
        other => Data::from(other.clone()).to_string(),
    }
}

/// A day, counted from the epoch that the workbook uses, or a time of day, which is counted from none.
fn moment(at: ExcelDateTime) -> Option<String> {
    if (1.0..day::END).contains(&at.as_f64()) {
        return at.as_datetime().map(|at| at.date().to_string());
    }
    day::of_serial(at.as_f64(), day::Epoch::Excel)
}

fn complaint(error: &XlsxError) -> Message {
    Message::new(if matches!(error, XlsxError::Password) { "book-encrypted" } else { "book-broken" })
}
