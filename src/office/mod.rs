//! Documents and sheets for Word, WPS, Excel and chat, made of what the records say.

pub mod calendar;
pub mod workbook;
