//! 更正与撤销同时发生: a record was amended by one person and retracted by another who did not know of the
//! amendment, as a merge can cause, so the amendment has no effect.

use std::collections::BTreeMap;

use crate::check::each_kind::{OnEachKind, each_kind};
use crate::check::rule::prelude::*;
use crate::domain::history::History;
use crate::domain::record::{Record, RecordId};

pub(super) const RULE: Rule = Rule::of_every_year("amendment-beside-retraction", Level::Deny, find);

/// Skips amendments that the retraction names, and those that were retracted too: they are settled.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let mut retractions: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for filed in year.records.retractions.filed() {
        retractions.entry(&filed.record.retracts).or_default().push(filed.record.amended.as_ref());
    }
    each_kind(year, Beside(retractions))
}

/// The last amendment that each retraction of a record knows.
struct Beside<'a>(BTreeMap<&'a RecordId, Vec<Option<&'a RecordId>>>);

impl OnEachKind for Beside<'_> {
    fn look<T: Record>(&self, history: &History<T>, year: &Year<'_>) -> Vec<Hit> {
        let mut hits = Vec::new();
        for filed in history.filed() {
            if filed.stamp.amends.is_none() || history.is_retracted(&filed.id) {
                continue;
            }
            let Some(root) = history.root(&filed.id) else { continue };
            let Some(retractions) = self.0.get(root) else { continue };
            let knew = |last: &RecordId| history.back_from(last).any(|known| *known == filed.id);
            if retractions.iter().any(|last| last.is_some_and(knew)) {
                continue;
            }
            let message =
                Message::new(RULE.id).with("record", filed.id.short()).with("earlier", root.short());
            hits.push(Hit::new(key_of(year, filed, "amends"), message));
        }
        hits
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{Records, Study, day, history, history_of, noon, session, stamp};
    use crate::domain::record::Stamp;
    use crate::domain::retraction::Retraction;

    fn id(at: &str) -> RecordId {
        RecordId::new(format!("2026-03-12-{at}"))
    }

    #[test]
    fn an_amendment_is_beside_a_retraction_that_knows_neither_it_nor_a_later_one() {
        // Record 1 amends 0, and 2 amends 1. What each retraction of 0 knows, the amendments that are retracted
        // themselves, and those that are reported.
        let cases = [
            ("", "", ""),
            ("-", "", "1 2"),
            ("1", "", "2"),
            ("2", "", ""),
            ("- 1", "", "2"),
            ("1 2", "", ""),
            ("-", "2", "1"),
        ];
        for (knowledge, retracted, expected) in cases {
            let filed =
                [("09:00", None), ("09:01", Some("0")), ("09:02", Some("1"))].map(|(time, amends)| {
                    let stamp = stamp(&format!("2026-03-01T{time}:00+08:00"));
                    (Stamp { amends: amends.map(id), ..stamp }, session("2026-03-12"))
                });
            let mut sessions = history_of(filed.to_vec());
            sessions.retract(&retracted.split_whitespace().map(id).collect());
            let retraction = |known: &str| Retraction {
                date: day("2026-03-10"),
                retracts: id("0"),
                amended: Some(known).filter(|known| *known != "-").map(id),
            };
            let retractions = history(knowledge.split_whitespace().map(retraction).collect());
            let study = Study::of(Records { sessions, retractions, ..Records::default() });
            let hits = find(&study.at(noon("2026-03-20")));
            let places: Vec<Place> = hits.into_iter().map(|hit| hit.place).collect();
            let place = |at| Place::key(format!("records/2026/sessions/{}.yaml", id(at)), "amends");
            let expected: Vec<Place> = expected.split_whitespace().map(place).collect();
            assert_eq!(places, expected, "{knowledge} {retracted}");
        }
    }
}
