//! 专题没有必读篇目.

use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::looking("topic-without-readings", Level::Warn, find);

/// A reading without 《》 is a reading, so a topic on a communiqué alone is not found.
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
