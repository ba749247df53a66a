//! 记录里写了计划没有的专题.

use super::Rule;
use crate::check::{Hit, Scope, references};
use crate::domain::plan::Level;
use crate::message::Message;

pub(super) const RULE: Rule = Rule::looking("unknown-topic", Level::Deny, find);

fn find(scope: &Scope<'_>) -> Vec<Hit> {
    references::topics(scope)
        .into_iter()
        .filter(|(_, topic)| scope.workspace.plan.topic(topic).is_none())
        .map(|(place, topic)| Hit::new(place, Message::new(RULE.id).with("topic", topic.to_string())))
        .collect()
}
