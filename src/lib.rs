//! The yearly study of a leading group: its plan, sessions, attendance and notes as plain files.

pub mod check;
pub mod cli;
pub mod domain;
pub mod i18n;
pub mod import;
pub mod message;
pub mod office;
pub mod output;
pub mod report;
pub mod store;
