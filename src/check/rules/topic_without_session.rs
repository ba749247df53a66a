//! 专题未安排集中学习: a topic has no session, but the plan requires one on every topic.

use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::looking("topic-without-session", Level::Deny, find);

/// A planned session is enough: other rules check whether it is held.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let plan = year.plan;
    plan.numbered()
        .filter(|(_, topic)| year.timetable().on_topic(&topic.id).next().is_none())
        .map(|(number, topic)| {
            let message = Message::new(RULE.id)
                .with("number", number)
                .with("topic", topic.id.to_string())
                .with("title", topic.title.as_str());
            Hit::new(Place::route(plan_file(year), [Key::from("topics"), Key::from(number - 1)]), message)
        })
        .collect()
}
