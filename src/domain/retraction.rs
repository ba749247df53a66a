//! A retraction 撤销: a record that should not have been filed no longer counts.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use super::record::{Kind, Record, RecordId, stamped};

/// The record that another one does not count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Retraction {
    /// When this was filed.
    #[serde(with = "super::time::moment")]
    pub recorded: DateTime<FixedOffset>,
    pub by: String,
    /// A retraction that was itself wrong is amended by none: file the event anew.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amends: Option<RecordId>,
    /// Why the record does not count.
    pub reason: Option<String>,
    /// The day on which it was retracted.
    #[serde(with = "super::day")]
    pub date: NaiveDate,
    /// The record that does not count.
    pub retracts: RecordId,
}

impl Record for Retraction {
    const KIND: Kind = Kind::Retractions;
    stamped!();

    fn day(&self) -> NaiveDate {
        self.date
    }

    fn what(&self) -> String {
        self.retracts.hash().to_owned()
    }
}
