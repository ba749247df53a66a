//! Words of official documents, for all modules: numbers, times, readings, sentences.

pub(super) mod list;
pub(super) mod prose;
pub(super) mod reading;
pub(super) mod time;
pub(super) mod width;
