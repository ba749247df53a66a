//! For scripts and spreadsheets.

use super::cell::Cell;
use super::grid::Grid;

/// The rows under their English keys. A cell that a spreadsheet would run as a formula is led by
/// an apostrophe, which makes it text.
pub(super) fn render(grid: &Grid) -> anyhow::Result<String> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(&grid.columns)?;
    for cells in &grid.lines {
        writer.write_record(cells.iter().map(safe))?;
    }
    let bytes = writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
    Ok(String::from_utf8(bytes)?)
}

fn safe(cell: &Cell) -> String {
    let text = cell.for_programs();
    let runs = !cell.is_number() && text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if runs { format!("'{text}") } else { text }
}
