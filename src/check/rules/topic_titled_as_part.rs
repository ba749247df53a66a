//! 专题题目像栏目名: a topic has the title of a part of the plan (学习内容), so its subject is unknown.

use crate::check::rule::prelude::*;
use crate::domain::topic::names_part;

pub(super) const RULE: Rule = Rule::of_every_year("topic-titled-as-part", Level::Warn, find);

fn find(year: &Year<'_>) -> Vec<Hit> {
    let numbered = year.plan.numbered();
    numbered
        .filter(|(_, topic)| names_part(&topic.title))
        .map(|(number, topic)| {
            let message = Message::new(RULE.id).with("number", number).with("title", topic.title.as_str());
            let route = [Key::from("topics"), Key::from(number - 1), Key::from("title")];
            Hit::new(Place::route(plan_file(year), route), message)
        })
        .collect()
}
