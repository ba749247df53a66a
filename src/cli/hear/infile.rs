//! Input files from other programs.

use std::path::Path;

use super::foreign::{self, Task};
use crate::import::book::{self, Book};
use crate::import::plan::{self, outline::Outline};
use crate::message::Message;
use crate::store::{Limit, read_bounded};

/// Reads a workbook or CSV; also returns the file name, for messages.
pub(crate) fn sheet(path: &Path) -> Result<(String, Book), Message> {
    let name = path.display().to_string();
    let bytes =
        read_bounded(path, Limit(book::MAX_BYTES)).map_err(|error| error.of_named("book-too-large", path))?;
    let book = if foreign::is_foreign(&bytes) {
        foreign::read(Task::Book, &name, bytes)?
    } else {
        book::read(&name, &bytes)?
    };
    Ok((name, book))
}

/// Reads an official document: text, Markdown, Word's .docx, a workbook, or CSV.
pub(crate) fn document(path: &Path) -> Result<Outline, Message> {
    let name = path.display().to_string();
    let bytes = read_bounded(path, Limit(plan::MAX_BYTES))
        .map_err(|error| error.of_named("import-too-large", path))?;
    let source = if foreign::is_foreign(&bytes) {
        foreign::read(Task::Document, &name, bytes)?
    } else {
        plan::read(&name, &bytes)?
    };
    Ok(plan::understand(&source))
}
