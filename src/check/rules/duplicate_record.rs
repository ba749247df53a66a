//! 同一事项登记了两次: a merge brought two records of one thing together, so it is counted or listed twice.

use std::collections::BTreeMap;

use crate::check::each_kind::{OnEachKind, each_kind};
use crate::check::rule::prelude::*;
use crate::domain::history::History;
use crate::domain::record::{Record, RecordId};

pub(super) const RULE: Rule = Rule::of_every_year("duplicate-record", Level::Deny, find);

/// The commands refuse a second leave, make-up or evaluation of the same thing, and a second copy of an
/// attachment.
fn find(year: &Year<'_>) -> Vec<Hit> {
    each_kind(year, Twice)
}

struct Twice;

impl OnEachKind for Twice {
    fn look<T: Record>(&self, history: &History<T>, year: &Year<'_>) -> Vec<Hit> {
        let Some(thing) = T::THING else { return Vec::new() };
        let things = history.current().map(|current| (current.begun, current.id, thing(&current)));
        let mut things: Vec<_> = things.collect();
        things.sort_unstable(); // by the time of filing
        let mut seen: BTreeMap<&str, &RecordId> = BTreeMap::new();
        let mut hits = Vec::new();
        for (_, id, thing) in &things {
            let first = *seen.entry(thing).or_insert(id);
            if first != *id {
                let message = Message::new(RULE.id)
                    .with("kind", word(T::KIND))
                    .with("first", first.short())
                    .with("record", id.short());
                hits.push(Hit::new(Place::whole(file_of(year, T::KIND, id)), message));
            }
        }
        hits
    }
}
