//! A retraction 撤销: a record that should not have been filed no longer counts.

use crate::domain::record::prelude::*;

/// The record that another one does not count.
#[derive(Debug, Clone, PartialEq, Eq, JsonSchema, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Retraction {
    /// The day on which it was retracted.
    #[serde(with = "super::day")]
    #[schemars(with = "NaiveDate")]
    pub date: NaiveDate,
    /// The record that does not count.
    pub retracts: RecordId,
    /// The last amendment of that record, if it had any: later ones were not known to who retracted it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amended: Option<RecordId>,
}

impl Record for Retraction {
    const KIND: Kind = Kind::Retractions;
    const FIELDS: &'static [Field] =
        &[("date", Holds::Day), ("retracts", Holds::Text), ("amended", Holds::Text)];
    const CORRECTABLE: bool = false;

    fn day(&self) -> NaiveDate {
        self.date
    }

    fn what(&self) -> String {
        self.retracts.hash().chars().take(RecordId::SHORT_DIGITS).collect()
    }

    fn names<'a>(&'a self, _: &mut Names<'a>) {}
}
