//! Reads what people type and hand over: values, members, sessions, texts, files.

pub(crate) mod complete;
pub(crate) mod editor;
pub(crate) mod foreign;
pub(crate) mod infile;
pub(crate) mod select;
pub(crate) mod target;
pub(crate) mod template;
pub(crate) mod values;
pub(crate) mod written;
