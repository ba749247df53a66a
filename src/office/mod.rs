//! Documents and sheets for Word, WPS, Excel and chat, made of what the records say.

pub mod calendar;
pub mod document;
pub mod docx;
pub mod draft;
pub mod markdown;
pub mod numbering;
pub mod sheet;
pub mod style;
pub mod text;
pub mod workbook;
