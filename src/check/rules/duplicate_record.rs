//! 同一事项登记了两次: a merge brought two records of one thing together, so it is counted or listed twice.

use std::collections::BTreeMap;

use crate::check::rule::prelude::*;
use crate::domain::history::History;
use crate::domain::record::{Record, RecordId};

pub(super) const RULE: Rule = Rule::of_every_year("duplicate-record", Level::Deny, find);

/// The commands refuse a second leave, make-up or evaluation of the same thing, and a second copy of an
/// attachment.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let records = year.records;
    let mut hits = hits_of(year, &records.leave, |leave| {
        // Leave from a day that the session was moved from is another one.
        (leave.session.to_string(), leave.member.to_string(), leave.date.to_string())
    });
    hits.extend(hits_of(year, &records.evaluations, |made| {
        (made.period.clone(), String::new(), String::new())
    }));
    hits.extend(hits_of(year, &records.papers, |paper| {
        (paper.session.to_string(), paper.kind.key().to_owned(), paper.sha256.clone())
    }));
    hits
}

/// Returns every record whose key an earlier one has.
fn hits_of<T: Record>(
    year: &Year<'_>,
    history: &History<T>,
    key: impl Fn(&T) -> (String, String, String),
) -> Vec<Hit> {
    let mut seen: BTreeMap<(String, String, String), &RecordId> = BTreeMap::new();
    let mut hits = Vec::new();
    for current in history.by_filing() {
        if let Some(first) = seen.get(&key(&current.head.record)) {
            let message = Message::new(RULE.id)
                .with("kind", word(T::KIND))
                .with("first", first.short())
                .with("record", current.id.short());
            hits.push(Hit::new(Place::whole(file_of(year, T::KIND, current.id)), message));
        } else {
            seen.insert(key(&current.head.record), current.id);
        }
    }
    hits
}
