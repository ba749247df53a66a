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
pub(crate) mod requirements;
pub(crate) mod retract;
pub(crate) mod roster;
pub(crate) mod schedule;
pub(crate) mod status;
pub(crate) mod topics;
