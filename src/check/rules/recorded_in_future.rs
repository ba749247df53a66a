//! 登记时间在将来: a record was made by a clock that runs ahead, so its place among the others is wrong.

use crate::check::each_kind::{OnEachKind, each_kind};
use crate::check::rule::prelude::*;
use crate::domain::history::History;
use crate::domain::record::{Filed, Record};
use crate::domain::time::local;

pub(super) const RULE: Rule = Rule::of_every_year("recorded-in-future", Level::Warn, find);

/// The day counts, not the hour: clocks differ a little, and time zones by hours.
fn find(year: &Year<'_>) -> Vec<Hit> {
    each_kind(year, Ahead)
}

struct Ahead;

impl OnEachKind for Ahead {
    fn look<T: Record>(&self, history: &History<T>, year: &Year<'_>) -> Vec<Hit> {
        if T::KIND == Kind::Retractions {
            return Vec::new(); // their order makes no difference, and they cannot be retracted
        }
        let ahead = history.filed().iter().filter(|filed| local(filed.stamp.recorded).date() > year.today());
        let standing = ahead.filter(|filed| {
            let root = history.root(&filed.id).unwrap_or(&filed.id);
            !history.is_retracted(root) && !history.is_retracted(&filed.id)
        });
        let hit = |filed: &Filed<T>| {
            let message = Message::new(RULE.id)
                .with("kind", word(T::KIND))
                .with("recorded", local(filed.stamp.recorded).date())
                .with("today", year.today());
            Hit::new(key_of(year, filed, "recorded"), message)
        };
        standing.map(hit).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{Records, Study, history_of, noon, session, stamp};
    use crate::domain::record::{RecordId, Stamp};

    #[test]
    fn a_record_of_a_later_day_is_reported_until_it_or_its_first_record_is_retracted() {
        let cases: [(&str, &[&str], usize); 5] = [
            ("2026-03-20T23:59:00+08:00", &[], 0),
            ("2026-03-20T16:00:00Z", &[], 1), // midnight of the 21st in Shanghai
            ("2026-03-21T00:00:00+08:00", &[], 1),
            ("2026-03-21T00:00:00+08:00", &["2026-03-12-0"], 0),
            ("2026-03-21T00:00:00+08:00", &["2026-03-12-1"], 0),
        ];
        for (recorded, retracted, expected) in cases {
            let amended = Stamp { amends: Some(RecordId::new("2026-03-12-0")), ..stamp(recorded) };
            let first = stamp("2026-03-01T09:00:00+08:00");
            let mut sessions =
                history_of(vec![(first, session("2026-03-12")), (amended, session("2026-03-12"))]);
            sessions.retract(&retracted.iter().map(|id| RecordId::new(*id)).collect());
            let study = Study::of(Records { sessions, ..Records::default() });
            assert_eq!(find(&study.at(noon("2026-03-20"))).len(), expected, "{recorded} {retracted:?}");
        }
    }
}
