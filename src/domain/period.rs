//! Ranges of days.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A range of days, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, JsonSchema, Serialize, Deserialize)]
pub(crate) struct Period {
    #[serde(with = "super::day")]
    #[schemars(with = "NaiveDate")]
    pub from: NaiveDate,
    #[serde(with = "super::day")]
    #[schemars(with = "NaiveDate")]
    pub to: NaiveDate,
}

impl Period {
    /// Returns `true` if the day is within.
    pub(crate) fn contains(self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }

    /// Returns the day, or the end of the range that is nearest to it.
    pub(crate) fn nearest(self, day: NaiveDate) -> NaiveDate {
        day.min(self.to).max(self.from)
    }

    /// Returns the days that both have; backwards if there are none.
    pub(crate) fn within(self, other: Self) -> Self {
        Self { from: self.from.max(other.from), to: self.to.min(other.to) }
    }

    /// Returns the number of its days; not positive if it is backwards.
    pub(crate) fn days(self) -> i64 {
        (self.to - self.from).num_days() + 1
    }

    /// Returns `true` if it ends before it begins, so that no day is within.
    pub(crate) fn is_backwards(self) -> bool {
        self.to < self.from
    }
}
