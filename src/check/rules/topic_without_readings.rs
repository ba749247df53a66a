//! 专题缺少必读篇目: a topic has no required readings, so members do not know what to study.

use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::looking("topic-without-readings", Level::Warn, find);

/// A reading without 《》 counts, so a topic on a communiqué alone is fine.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let numbered = year.plan.numbered();
    numbered
        .filter(|(_, topic)| topic.readings.is_empty())
        .map(|(number, topic)| {
            let message = Message::new(RULE.id).with("number", number).with("title", topic.title.as_str());
            Hit::new(Place::route(plan_file(year), [Key::from("topics"), Key::from(number - 1)]), message)
        })
        .collect()
}
