//! Ranges of days.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A range of days, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Period {
    #[serde(with = "super::day")]
    pub from: NaiveDate,
    #[serde(with = "super::day")]
    pub to: NaiveDate,
}

impl Period {
    /// Returns `true` if the day is within.
    pub(crate) fn contains(self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }

    /// Returns `true` if it ends before it begins, so that no day is within.
    pub(crate) fn is_backwards(self) -> bool {
        self.to < self.from
    }
}
