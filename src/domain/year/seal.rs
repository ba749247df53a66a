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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{Records, Study, day, history_of, noon, session, stamp};

    #[test]
    fn a_year_is_sealed_until_a_record_is_added() {
        let cases: [(&[&str], &[&str], bool); 6] = [
            (&[], &[], false),
            (&["09"], &[], false),
            (&["09"], &["10"], true),
            (&["09"], &["09"], true), // in the second of the seal
            (&["09", "11"], &["10"], false),
            (&["11"], &["12", "10"], true), // the last seal counts
        ];
        for (recorded, sealed, expected) in cases {
            let at = |hour: &&str| stamp(&format!("2026-03-19T{hour}:00:00+08:00"));
            let seal = Seal { date: day("2026-03-19"), sha256: String::new(), records: 1 };
            let study = Study::of(Records {
                sessions: history_of(recorded.iter().map(|hour| (at(hour), session("2026-03-19"))).collect()),
                seals: history_of(sealed.iter().map(|hour| (at(hour), seal.clone())).collect()),
                ..Records::default()
            });
            assert_eq!(study.at(noon("2026-04-01")).is_sealed(), expected, "{recorded:?} {sealed:?}");
        }
    }
}
