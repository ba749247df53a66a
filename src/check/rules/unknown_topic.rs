//! 记录里写了计划没有的专题.

use super::Rule;
use crate::check::{Hit, Scope, references};
use crate::domain::plan::Level;
use crate::message::Message;

pub(super) const RULE: Rule = Rule::looking("unknown-topic", Level::Deny, find);

fn find(scope: &Scope<'_>) -> Vec<Hit> {
    references::topics(scope)
        .into_iter()
        .filter(|topic| scope.workspace.plan.topic(topic.named).is_none())
        .map(|topic| {
            let message = Message::new(RULE.id).with("topic", topic.named.to_string());
            Hit::new(topic.place(scope.workspace), message)
        })
        .collect()
}
