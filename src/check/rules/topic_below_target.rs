//! 专题学习次数低于目标: a topic has fewer sessions than the plan requires.

use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::looking("topic-below-target", Level::Warn, find);

/// Skips topics without any session (see `topic-without-session`).
fn find(year: &Year<'_>) -> Vec<Hit> {
    let plan = year.plan;
    plan.numbered()
        .filter_map(|(number, topic)| {
            let sessions = year.timetable().on_topic(&topic.id).count();
            let needed = plan.sessions_needed(topic);
            (sessions > 0 && sessions < needed as usize).then(|| {
                let message = Message::new(RULE.id)
                    .with("number", number)
                    .with("topic", topic.id.to_string())
                    .with("title", topic.title.as_str())
                    .with("sessions", sessions)
                    .with("needed", needed);
                Hit::new(Place::route(plan_file(year), [Key::from("topics"), Key::from(number - 1)]), message)
            })
        })
        .collect()
}
