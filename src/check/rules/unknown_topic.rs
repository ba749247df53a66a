//! 记录里写了计划没有的专题.

use crate::check::references;
use crate::check::rule::prelude::*;
use crate::domain::names::Named;

pub(super) const RULE: Rule = Rule::looking("unknown-topic", Level::Deny, find);

fn find(year: &Year<'_>) -> Vec<Hit> {
    references::hits(year, RULE.id, "topic", |named| match named {
        Named::Topic(topic) if year.plan.topic(topic).is_none() => Some(topic.to_string()),
        _ => None,
    })
}
