//! Many units side by side, for the superior office.

pub(crate) mod anomaly;
mod compared;
pub(crate) mod heat;
mod unit;
pub(crate) mod visit;

pub(crate) use compared::Compared;
pub(crate) use unit::{Fault, NoteText, Unit, UnitRow, facts, label, unread};

use schemars::JsonSchema;
use serde::Serialize;

use anomaly::AnomalyObject;

/// All units for programs.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct RollupObject<'a> {
    pub units: Vec<&'a UnitRow>,
    /// The anomalies; their order is not a ranking.
    pub anomalies: Vec<AnomalyObject>,
}
