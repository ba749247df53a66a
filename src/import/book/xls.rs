//! Workbooks of Excel before 2007 and of older WPS.

use std::io::Cursor;

use calamine::{Reader, SheetType, SheetVisible, Xls, XlsError};

use super::tab::Tabs;
use super::{moment, xlsx};
use crate::message::Message;

/// Reads the visible worksheets of a workbook in the old container.
pub(super) fn read(bytes: &[u8], tabs: &mut Tabs) -> Result<(), Message> {
    let mut book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|error| complaint(&error, bytes))?;
    let pictures = book.pictures().map_or(0, |pictures| pictures.len());
    for sheet in book.sheets_metadata().to_vec() {
        if sheet.typ != SheetType::WorkSheet || sheet.visible != SheetVisible::Visible {
            tabs.skip(&sheet.name);
            continue;
        }
        tabs.begin(&sheet.name);
        let range = book.worksheet_range(&sheet.name).map_err(|error| complaint(&error, bytes))?;
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let place = (u32::try_from(row), u32::try_from(column));
            if let (Ok(row), Ok(column)) = place {
                tabs.put(top + row, left + column, &moment::old_text(value))?;
            }
        }
        let regions = book.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
        regions.into_iter().try_for_each(|region| tabs.merge(xlsx::of(region)))?;
        if let Some(tab) = tabs.last() {
            tab.loose_pictures = pictures;
        }
    }
    Ok(())
}

/// Names what the container holds in place of a workbook that can be read.
fn complaint(error: &XlsError, bytes: &[u8]) -> Message {
    let holds = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|window| window == name)
    };
    Message::new(match error {
        XlsError::Password => "book-encrypted",
        _ if holds("EncryptedPackage") => "book-encrypted",
        _ if holds("WordDocument") => "book-is-document",
        _ => "book-broken",
    })
}
