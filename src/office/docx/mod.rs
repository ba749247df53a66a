//! Renders a document as `.docx`, in the organization's style.
//!
//! The same document and style give the same bytes: parts in a fixed order, no dates, no random ids.

mod body;
pub(in crate::office) mod columns;
mod fonts;
mod footer;
mod package;
mod paragraph;
mod plates;
mod settings;
mod styles;
mod table;
#[cfg(test)]
mod tests;
mod xml;

use super::document::{Document, Paper};
use super::style::Layout;
use crate::domain::document::{DocumentStyle, PageNumbers};
use crate::message::Message;

pub(crate) fn draw(document: &Document, style: &DocumentStyle) -> Result<Vec<u8>, Message> {
    let layout = match document.paper {
        Paper::Portrait => Layout::of(style)?,
        Paper::Landscape => Layout::of(style)?.turned(),
    };
    let mut parts = package::Parts::new(document, style.page_numbers);
    parts.add("word/document.xml", body::part(document, style, layout));
    parts.add("word/styles.xml", styles::part(style, layout));
    parts.add("word/fontTable.xml", fonts::part(style));
    parts.add("word/settings.xml", settings::part(style.page_numbers));
    if style.page_numbers != PageNumbers::None {
        parts.add("word/footer1.xml", footer::odd(style));
    }
    if style.page_numbers == PageNumbers::Outside {
        parts.add("word/footer2.xml", footer::even(style));
    }
    if style.page_numbers != PageNumbers::None && document.has_plates() {
        parts.add("word/footer3.xml", footer::none());
    }
    parts.pack()
}
