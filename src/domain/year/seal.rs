//! The last seal of the year, and the records that are younger.

use chrono::{DateTime, FixedOffset};

use super::Year;
use crate::domain::history::History;
use crate::domain::record::{Filed, Kind, Record};
use crate::domain::records::Visitor;
use crate::domain::seal::Seal;

impl Year<'_> {
    /// Returns the seal that was recorded last.
    pub(crate) fn last_seal(&self) -> Option<&Filed<Seal>> {
        self.records.seals.filed().iter().max_by_key(|filed| filed.stamp.recorded)
    }

    /// Returns `true` if no record of the year is younger than its last seal.
    pub(crate) fn is_sealed(&self) -> bool {
        let mut latest = Latest(None);
        self.records.visit(&mut latest);
        self.last_seal().is_some_and(|seal| latest.0.is_none_or(|recorded| recorded <= seal.stamp.recorded))
    }
}

/// The time of the youngest record that is not a seal.
struct Latest(Option<DateTime<FixedOffset>>);

impl<'a> Visitor<'a> for Latest {
    fn visit<T: Record>(&mut self, history: &'a History<T>) {
        if T::KIND != Kind::Seal {
            let recorded = history.filed().iter().map(|filed| filed.stamp.recorded);
            self.0 = self.0.into_iter().chain(recorded).max();
        }
    }
}
