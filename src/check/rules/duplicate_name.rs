//! 名册里两位成员的名称相同.

use std::collections::BTreeMap;

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::plan::Level;
use crate::message::Message;
use crate::store::workspace::ROSTER_FILE;
use crate::store::{Key, Place};

pub(super) const RULE: Rule = Rule::looking("duplicate-name", Level::Deny, find);

/// A name that is missing has been told on its own.
fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let mut first = BTreeMap::new();
    let mut hits = Vec::new();
    for (index, member) in scope.workspace.roster.members.iter().enumerate() {
        let earlier = *first.entry(member.name.as_str()).or_insert(&member.id);
        if *earlier != member.id && !member.name.is_empty() {
            let place =
                Place::route(ROSTER_FILE, [Key::from("members"), Key::from(index), Key::from("name")]);
            let message = Message::new(RULE.id).with("name", member.name.as_str());
            let message = message.with("first", earlier.to_string()).with("id", member.id.to_string());
            hits.push(Hit::new(place, message));
        }
    }
    hits
}
