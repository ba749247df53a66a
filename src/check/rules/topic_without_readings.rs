//! 专题没有必读篇目.

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::plan::Level;
use crate::message::Message;
use crate::store::{Key, Place};

pub(super) const RULE: Rule = Rule::looking("topic-without-readings", Level::Warn, find);

/// A reading without 《》 is a reading, so a topic on a communiqué alone is not found.
fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let numbered = scope.workspace.plan.numbered();
    numbered
        .filter(|(_, topic)| topic.readings.is_empty())
        .map(|(number, topic)| {
            let message = Message::new(RULE.id).with("number", number).with("title", topic.title.as_str());
            Hit::new(
                Place::route(scope.workspace.plan_file(), [Key::from("topics"), Key::from(number - 1)]),
                message,
            )
        })
        .collect()
}
