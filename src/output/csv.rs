//! For scripts and spreadsheets.

use super::cell::{Cell, Row};

/// The rows under their English keys. A cell that a spreadsheet would run as a formula is led by
/// an apostrophe, which makes it text.
pub(super) fn render<R: Row>(rows: &[R]) -> anyhow::Result<String> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(R::COLUMNS)?;
    for row in rows {
        writer.write_record(row.cells().iter().map(safe))?;
    }
    let bytes = writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
    Ok(String::from_utf8(bytes)?)
}

fn safe(cell: &Cell) -> String {
    let text = cell.for_programs();
    let runs = !cell.is_number() && text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if runs { format!("'{text}") } else { text }
}
