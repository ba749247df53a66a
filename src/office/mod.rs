//! Documents and spreadsheets for Word, WPS, Excel and chat, made from the records.

pub(crate) mod archive;
pub(crate) mod calendar;
pub(crate) mod document;
pub(crate) mod docx;
pub(crate) mod draft;
pub(crate) mod markdown;
pub(crate) mod numbering;
pub(crate) mod room;
pub(crate) mod sheet;
pub(crate) mod style;
pub(crate) mod tables;
pub(crate) mod text;
pub(crate) mod title;
pub(crate) mod workbook;
