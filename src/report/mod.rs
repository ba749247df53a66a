//! Reports: each answers one question with rows.

use crate::output::Cell;

pub(crate) mod account;
pub(crate) mod archive;
pub(crate) mod attendance;
pub(crate) mod carried;
pub(crate) mod checklists;
pub(crate) mod dataset;
pub(crate) mod evaluations;
pub(crate) mod figures;
pub(crate) mod filed;
pub(crate) mod filter;
pub(crate) mod finding;
pub(crate) mod flat;
pub(crate) mod foresight;
pub(crate) mod handover;
pub(crate) mod ids;
pub(crate) mod leave;
pub(crate) mod log;
pub(crate) mod makeup;
pub(crate) mod notes;
pub(crate) mod outcomes;
pub(crate) mod papers;
pub(crate) mod remind;
pub(crate) mod requirements;
pub(crate) mod rollup;
pub(crate) mod roster;
pub(crate) mod rota;
pub(crate) mod schedule;
pub(crate) mod seal;
pub(crate) mod status;
pub(crate) mod suggestion;
pub(crate) mod todo;
pub(crate) mod topics;

/// Returns 补录, the mark of a record made late.
fn late_record() -> Cell {
    Cell::Word("filed-late".to_owned())
}
