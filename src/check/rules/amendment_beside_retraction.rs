//! 更正与撤销同时发生: a record was amended by one person and retracted by another who did not know of the
//! amendment, as a merge can cause, so the amendment has no effect.

use std::collections::BTreeMap;

use crate::check::rule::prelude::*;
use crate::domain::history::History;
use crate::domain::record::{Record, RecordId};
use crate::domain::records::Visitor;

pub(super) const RULE: Rule = Rule::of_every_year("amendment-beside-retraction", Level::Deny, find);

/// Skips amendments that the retraction names, and those that were retracted too: they are settled.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let retractions = year.records.retractions.filed().iter();
    let mut beside = Beside { year, retractions: BTreeMap::new(), hits: Vec::new() };
    for filed in retractions {
        let known = beside.retractions.entry(&filed.record.retracts).or_default();
        known.push(filed.record.amended.as_ref());
    }
    year.records.visit(&mut beside);
    beside.hits
}

struct Beside<'a, 's> {
    year: &'a Year<'s>,
    /// The last amendment that each retraction of a record knows.
    retractions: BTreeMap<&'a RecordId, Vec<Option<&'a RecordId>>>,
    hits: Vec<Hit>,
}

impl<'r> Visitor<'r> for Beside<'_, '_> {
    fn visit<T: Record>(&mut self, history: &'r History<T>) {
        for filed in history.filed() {
            if filed.stamp.amends.is_none() || history.is_retracted(&filed.id) {
                continue;
            }
            let Some(root) = history.root(&filed.id) else { continue };
            let Some(retractions) = self.retractions.get(root) else { continue };
            let knew = |last: &RecordId| history.back_from(last).any(|known| *known == filed.id);
            if retractions.iter().any(|last| last.is_some_and(knew)) {
                continue;
            }
            let message =
                Message::new(RULE.id).with("record", filed.id.short()).with("earlier", root.short());
            let file = file_of(self.year, T::KIND, &filed.id);
            self.hits.push(Hit::new(Place::key(file, "amends"), message));
        }
    }
}
