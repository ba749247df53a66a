//! 成果转化疑似重复登记: two outcomes have one title and one owner, so the figures may count one of them twice.

use std::collections::BTreeMap;

use crate::check::rule::prelude::*;
use crate::domain::record::RecordId;

pub(super) const RULE: Rule = Rule::of_every_year("outcome-twice", Level::Warn, find);

/// Skips dropped outcomes, and titles that differ in one word.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let mut seen: BTreeMap<_, &RecordId> = BTreeMap::new();
    let mut hits = Vec::new();
    for outcome in year.records.outcomes.by_filing() {
        let Some(likeness) = outcome.head.record.likeness() else { continue };
        let first = *seen.entry(likeness).or_insert(outcome.id);
        if first != outcome.id {
            let message = Message::new(RULE.id)
                .with("title", outcome.title.as_str())
                .with("name", year.roster.name(&outcome.owner))
                .with("first", first.short())
                .with("outcome", outcome.id.short());
            hits.push(Hit::new(key_of(year, outcome.head, "title"), message));
        }
    }
    hits
}
