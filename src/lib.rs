//! The yearly study of a leading group: its plan, sessions, attendance and notes as plain files.
//!
//! Layers, each of which uses only what stands below it; `tests/tidy.rs` holds them to that.
//!
//! | layer | is |
//! |---|---|
//! | [`cli`] | the commands: the only one that prints, knows clap, or reads the clock |
//! | [`office`] | documents, sheets and calendars made of reports |
//! | [`check`], [`report`] | rules, which know no language; questions, with records in and rows out |
//! | [`output`], [`i18n`] | rows as table, json, csv, markdown; the words of both languages |
//! | [`store`], [`import`] | the files of a repository and git; official documents as plans |
//! | [`domain`], [`message`] | the group's words and arithmetic; sentences not yet in words |
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
