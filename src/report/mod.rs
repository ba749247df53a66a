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

/// The imports of a report's file.
mod prelude {
    pub(super) use chrono::NaiveDate;
    pub(super) use schemars::JsonSchema;
    pub(super) use serde::Serialize;

    pub(super) use super::filter::{Facts, Filterable};
    pub(super) use crate::domain::record::RecordId;
    pub(super) use crate::domain::roster::MemberId;
    pub(super) use crate::domain::topic::TopicId;
    pub(super) use crate::domain::vocabulary::Vocabulary;
    pub(super) use crate::domain::year::Year;
    pub(super) use crate::message::{Message, Value};
    pub(super) use crate::output::{Cell, Row};
}

/// Returns 补录, the mark of a record made late.
fn late_record() -> Cell {
    Cell::Word("filed-late".to_owned())
}
