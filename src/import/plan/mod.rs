//! Reads official documents as plans and writes the plan file.
//!
//! The modules are in reading order: `read` turns bytes into lines, `shape` turns lines into a tree of headings,
//! `meaning` turns the tree into an [`outline::Outline`]. All of them use `words`, which reads single words. The
//! `ledger` checks that every character of the document was used or is listed as unused.

pub(crate) mod facts;
mod ledger;
mod meaning;
mod next;
pub(crate) mod outline;
mod read;
mod shape;
pub(crate) mod tally;
mod warnings;
mod words;
mod write;

pub(crate) use meaning::understand::understand;
pub(crate) use next::next_plan;
pub(crate) use read::{LeftOut, MAX_BYTES, Written, picture_mark, read, refusal, written};
pub(crate) use warnings::{doubts, warnings};
pub(crate) use write::{plan_text, plan_year};
