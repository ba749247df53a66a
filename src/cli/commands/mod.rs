//! The commands, one module each.

pub(crate) mod amend;
pub(crate) mod archive;
pub(crate) mod attach;
pub(crate) mod attend;
pub(crate) mod check;
pub(crate) mod checklists;
pub(crate) mod completions;
pub(crate) mod draft;
pub(crate) mod evaluations;
pub(crate) mod explain;
pub(crate) mod export;
pub(crate) mod handover;
pub(crate) mod import;
pub(crate) mod init;
pub(crate) mod leave;
pub(crate) mod log;
pub(crate) mod makeup;
pub(crate) mod man;
pub(crate) mod notes;
pub(crate) mod outcomes;
pub(crate) mod remind;
pub(crate) mod requirements;
pub(crate) mod retract;
pub(crate) mod rollup;
pub(crate) mod roster;
pub(crate) mod schedule;
pub(crate) mod schema;
pub(crate) mod seal;
pub(crate) mod site;
pub(crate) mod status;
pub(crate) mod sync;
pub(crate) mod todo;
pub(crate) mod topics;
pub(crate) mod verify;

/// The imports of a command's file.
mod prelude {
    pub(super) use clap::Args;
    pub(super) use schemars::JsonSchema;
    pub(super) use serde::Serialize;

    pub(super) use crate::cli::context::Context;
    pub(super) use crate::cli::speak::refusal::Faults;
    pub(super) use crate::domain::record::Kind;
    pub(super) use crate::domain::vocabulary::Vocabulary;
    pub(super) use crate::domain::year::Year;
    pub(super) use crate::domain::year::timetable::Entry;
    pub(super) use crate::message::{Message, Value};
    pub(super) use crate::store::Workspace;
}
