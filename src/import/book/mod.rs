//! Reads workbooks (.xlsx, .xls, .ods) and comma-separated text into worksheets of text.

mod guard;
mod margin;
mod moment;
mod ods;
mod tab;
mod text;
mod turn;
mod xls;
mod xlsx;

use crate::import::markup::is_markup;
use crate::message::Message;
use tab::Tabs;

pub(crate) use tab::{Book, MAX_CHARACTERS, MAX_COLUMNS, Place, Row, Tab, View, address, letters};

/// The largest file that is read, in bytes, enough for a sheet with pictures of signatures.
pub(crate) const MAX_BYTES: u64 = 16 << 20;

/// Reads a workbook or comma-separated text.
///
/// `name` is the file name. Its extension shows other formats that a program may have written, and
/// errors quote it.
pub(crate) fn read(name: &str, bytes: &[u8]) -> Result<Book, Message> {
    let mut tabs = Tabs::default();
    let read = match foreign_ending(name) {
        Some(id) => Err(Message::new(id)),
        None => read_into(bytes, &mut tabs),
    };
    read.map_err(|message| message.with("file", name))?;
    let book = tabs.finish();
    if book.tabs.is_empty() {
        return Err(Message::new("book-empty").with("file", name));
    }
    Ok(book)
}

fn read_into(bytes: &[u8], tabs: &mut Tabs) -> Result<(), Message> {
    let begins = |magic: &[u8]| bytes.starts_with(magic);
    if begins(b"PK\x03\x04") || begins(b"PK\x05\x06") {
        return packed(bytes, tabs);
    }
    if begins(b"\xd0\xcf\x11\xe0") {
        return xls::read(bytes, tabs);
    }
    if begins(b"%PDF") || begins(b"\x89PNG") || begins(b"\xff\xd8\xff") {
        return Err(Message::new("book-is-scan"));
    }
    if is_markup(bytes) {
        return Err(Message::new("book-is-page"));
    }
    text::read(bytes, tabs)
}

fn packed(bytes: &[u8], tabs: &mut Tabs) -> Result<(), Message> {
    let mut archive = guard::open(bytes)?;
    let holds = |part: &str| archive.index_for_name(part).is_some();
    if holds("xl/workbook.xml") {
        return xlsx::read(bytes, &mut archive, tabs);
    }
    if holds("xl/workbook.bin") {
        return Err(Message::new("book-other-program"));
    }
    if holds("word/document.xml") {
        return Err(Message::new("book-is-document"));
    }
    if holds("content.xml") {
        return ods::read(&mut archive, tabs);
    }
    Err(Message::new("book-other-program"))
}

/// Returns the error for the extension of a document, a scan or another program, if it is one.
fn foreign_ending(name: &str) -> Option<&'static str> {
    let (_, ending) = name.rsplit_once('.')?;
    match ending.to_ascii_lowercase().as_str() {
        "doc" | "docx" | "wps" | "wpt" | "odt" | "rtf" => Some("book-is-document"),
        "et" | "ett" | "numbers" | "xlsb" => Some("book-other-program"),
        "pdf" | "jpg" | "jpeg" | "png" | "ofd" => Some("book-is-scan"),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
