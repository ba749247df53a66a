//! 编号重复: two topics or members share an id, so references to it are ambiguous.

use std::collections::BTreeSet;

use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::of_every_year("duplicate-id", Level::Deny, find);

fn find(year: &Year<'_>) -> Vec<Hit> {
    let topics = year.plan.topics.iter().map(|topic| topic.id.0.as_str());
    let members = year.roster.members.iter().map(|member| member.id.0.as_str());
    let mut hits = repeated(topics, &plan_file(year), "topics");
    hits.extend(repeated(members, ROSTER_FILE, "members"));
    hits
}

fn repeated<'a>(ids: impl Iterator<Item = &'a str>, file: &str, table: &str) -> Vec<Hit> {
    let mut seen = BTreeSet::new();
    ids.enumerate()
        .filter(|(_, id)| !seen.insert(*id))
        .map(|(index, id)| {
            let place = Place::route(file, [Key::from(table), Key::from(index), Key::from("id")]);
            Hit::new(place, Message::new(RULE.id).with("id", id))
        })
        .collect()
}
