//! The yearly study of a study group: plan, sessions, attendance and notes as plain files.
//!
//! Layers; each uses only the layers below it (tested in `tests/tidy.rs`).
//!
//! | layer | content |
//! |---|---|
//! | [`cli`] | the commands; the only layer that prints, knows clap, or reads the clock |
//! | [`office`] | documents, spreadsheets and calendars made from reports |
//! | [`check`], [`report`] | rules, independent of language; reports, with records in and rows out |
//! | [`output`], [`i18n`] | rows as table, json, csv, markdown; the text of both languages |
//! | [`store`], [`import`] | the files of a repository and git; official documents as plans |
//! | [`domain`], [`message`] | the concepts and arithmetic of the group; messages that are not text yet
//! |
//! | [`text`] | characters: widths, numerals, hidden signs |

mod check;
pub mod cli;
mod domain;
mod i18n;
mod import;
mod message;
mod office;
mod output;
mod report;
mod store;
mod text;

#[cfg(test)]
#[path = "../tests/inside/mod.rs"]
mod inside;
