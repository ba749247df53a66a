//! 记录里写了计划没有的专题.

use super::Rule;
use crate::check::{Hit, Scope, references};
use crate::domain::names::Named;
use crate::domain::plan::Level;

pub(super) const RULE: Rule = Rule::looking("unknown-topic", Level::Deny, find);

fn find(scope: &Scope<'_>) -> Vec<Hit> {
    references::hits(scope, RULE.id, "topic", |named| match named {
        Named::Topic(topic) if scope.workspace.plan.topic(topic).is_none() => Some(topic.to_string()),
        _ => None,
    })
}
