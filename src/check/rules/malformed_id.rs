//! 编号含有无效字符: an id contains a character that cannot be part of a file name.

use crate::check::rule::prelude::*;
use crate::domain::record::is_plain;

pub(super) const RULE: Rule = Rule::of_every_year("malformed-id", Level::Deny, find);

/// Ids become parts of file names, so one could lead out of the repository.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let topics = year.plan.topics.iter().map(|topic| topic.id.0.as_str());
    let members = year.roster.members.iter().map(|member| member.id.0.as_str());
    let mut hits = malformed(topics, &plan_file(year), "topics");
    hits.extend(malformed(members, ROSTER_FILE, "members"));
    hits
}

fn malformed<'a>(ids: impl Iterator<Item = &'a str>, file: &str, table: &str) -> Vec<Hit> {
    ids.enumerate()
        .filter(|(_, id)| !is_plain(id))
        .map(|(index, id)| {
            let place = Place::route(file, [Key::from(table), Key::from(index), Key::from("id")]);
            Hit::new(place, Message::new(RULE.id).with("id", id))
        })
        .collect()
}
