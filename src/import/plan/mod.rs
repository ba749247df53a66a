//! Reads official documents as plans and writes the plan file.
//!
//! The rooms are in the order of reading: `read` turns bytes into lines, `shape` turns lines into a tree of headings,
//! `meaning` turns the tree into an [`outline::Outline`]. `words` reads single words and is used by all of them. The
//! `ledger` proves that every character of the document was used or is listed as unused.

pub(crate) mod facts;
mod ledger;
mod meaning;
pub(crate) mod outline;
mod read;
mod shape;
mod warnings;
mod words;
mod write;

pub(crate) use meaning::understand::understand;
pub(crate) use read::{MAX_BYTES, Written, read, refusal, written};
pub(crate) use warnings::warnings;
pub(crate) use write::{plan_text, plan_year};
