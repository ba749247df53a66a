//! 年中增加专题缺少依据: a topic was added without naming the decision, so the change cannot be verified.

use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::looking("added-topic-without-basis", Level::Warn, find);

fn find(year: &Year<'_>) -> Vec<Hit> {
    let topics = year.plan.numbered();
    topics
        .filter_map(|(number, topic)| {
            let added = topic.added?;
            let basis = topic.basis.as_deref().unwrap_or_default();
            basis.trim().is_empty().then(|| {
                let message = Message::new(RULE.id)
                    .with("number", number)
                    .with("title", topic.title.as_str())
                    .with("added", added);
                let place = [Key::from("topics"), Key::from(number - 1), Key::from("added")];
                Hit::new(Place::route(plan_file(year), place), message)
            })
        })
        .collect()
}
