//! 专题逾期未学: a topic was not studied by the date that the plan sets.

use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::looking("topic-past-its-date", Level::Warn, find);

/// Reported from the day after the due date until a session on the topic was held.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let plan = year.plan;
    let late = plan.numbered().filter_map(|(number, topic)| Some((number, topic, topic.by?)));
    late.filter(|(_, topic, by)| *by < year.today() && !year.timetable().is_held(&topic.id))
        .map(|(number, topic, by)| {
            let message = Message::new(RULE.id)
                .with("number", number)
                .with("topic", topic.id.to_string())
                .with("title", topic.title.as_str())
                .with("by", by);
            let route = [Key::from("topics"), Key::from(number - 1), Key::from("by")];
            Hit::new(Place::route(plan_file(year), route), message)
        })
        .collect()
}
