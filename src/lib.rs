//! The yearly study of a study group: plan, sessions, attendance and notes as plain files.
//!
//! `README.md` in this folder maps the layers and says how to extend them; `tests/tidy.rs` checks them.

mod check;
pub mod cli;
mod domain;
mod i18n;
mod import;
mod message;
mod office;
mod output;
mod report;
mod site;
mod store;
mod text;

/// The laws of the fuzz targets, which are built with `--cfg fuzzing`; a test tries their corpora.
#[cfg(any(test, fuzzing))]
#[path = "../tests/fuzz/doors/mod.rs"]
pub mod fuzz;

#[cfg(test)]
#[path = "../tests/inside/mod.rs"]
mod inside;
