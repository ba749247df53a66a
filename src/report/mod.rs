//! A question each: records in, rows out.

use crate::output::Cell;

pub mod account;
pub mod archive;
pub mod attendance;
pub mod checklists;
pub mod evaluations;
pub mod figures;
pub mod finding;
pub mod flat;
pub mod foresight;
pub mod handover;
pub mod ids;
pub mod leave;
pub mod log;
pub mod makeup;
pub mod notes;
pub mod outcomes;
pub mod requirements;
pub mod roster;
pub mod rota;
pub mod schedule;
pub mod status;
pub mod suggestion;
pub mod topics;

/// 补录, as lists mark a record that was filed late.
fn late_record() -> Cell {
    Cell::Word("filed-late".to_owned())
}
