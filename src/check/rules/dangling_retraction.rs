//! 撤销没有对象: a retraction names a record that does not exist, so it has no effect.

use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::of_every_year("dangling-retraction", Level::Deny, find);

fn find(year: &Year<'_>) -> Vec<Hit> {
    let records = year.records;
    records
        .retractions
        .filed()
        .iter()
        .filter(|filed| {
            let retracted = &filed.record.retracts;
            !records.has(retracted) && !records.is_unread(retracted)
        })
        .map(|filed| {
            let place = key_of(year, filed, "retracts");
            Hit::new(place, Message::new(RULE.id).with("record", filed.record.retracts.to_string()))
        })
        .collect()
}
