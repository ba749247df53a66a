//! 专题的学习次数低于目标.

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::plan::Level;
use crate::message::Message;
use crate::store::{Key, Place};

pub(super) const RULE: Rule = Rule::looking("topic-below-target", Level::Warn, find);

/// Silent on a topic without any session, of which `topic-without-session` speaks.
fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let plan = &scope.workspace.plan;
    plan.numbered()
        .filter_map(|(number, topic)| {
            let sessions = scope.timetable.on_topic(&topic.id).count();
            let needed = plan.sessions_needed(topic);
            (sessions > 0 && sessions < needed as usize).then(|| {
                let message = Message::new(RULE.id)
                    .with("number", number)
                    .with("topic", topic.id.to_string())
                    .with("title", topic.title.as_str())
                    .with("sessions", sessions)
                    .with("needed", needed);
                Hit::new(
                    Place::route(scope.workspace.plan_file(), [Key::from("topics"), Key::from(number - 1)]),
                    message,
                )
            })
        })
        .collect()
}
