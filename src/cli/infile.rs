//! Files of other programs that a command reads.

use std::path::Path;

use crate::import::sheet::{self, Tab};
use crate::message::Message;
use crate::store::{Limit, read_bounded};

/// Reads a workbook or comma-separated text; also returns the file's name, for complaints.
///
/// # Errors
/// The file cannot be read, or is no sheet.
pub(super) fn sheet(path: &Path) -> Result<(String, Vec<Tab>), Message> {
    let name = path.display().to_string();
    let mut bytes = Vec::new();
    read_bounded(path, Limit(sheet::MAX_BYTES), &mut bytes).map_err(|fault| {
        let id = if fault.id == "file-too-large" { "book-too-large" } else { "cannot-read" };
        Message { id, values: fault.values }.with("file", name.as_str())
    })?;
    let tabs = sheet::read(&name, &bytes)?;
    Ok((name, tabs))
}
