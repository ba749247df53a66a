//! 成员姓名重复: two members share a name, so commands and documents cannot distinguish them.

use std::collections::BTreeMap;

use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::of_every_year("duplicate-name", Level::Deny, find);

/// Skips empty names; another rule reports those.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let mut first = BTreeMap::new();
    let mut hits = Vec::new();
    for (index, member) in year.roster.members.iter().enumerate() {
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
