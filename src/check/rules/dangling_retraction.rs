//! 撤销所指的记录不存在.

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::plan::Level;
use crate::domain::record::Kind;
use crate::message::Message;
use crate::store::Place;

pub(super) const RULE: Rule = Rule::looking("dangling-retraction", Level::Deny, find);

fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let records = &scope.workspace.records;
    records
        .retractions
        .filed()
        .iter()
        .filter(|filed| !records.has(&filed.record.retracts))
        .map(|filed| {
            let place = Place::key(scope.workspace.file_of(Kind::Retractions, &filed.id), "retracts");
            Hit::new(place, Message::new(RULE.id).with("record", filed.record.retracts.to_string()))
        })
        .collect()
}
