//! 专题不存在: a record names a topic that the plan does not have, so it counts for nothing.

use crate::check::references;
use crate::check::rule::prelude::*;
use crate::domain::names::Named;

pub(super) const RULE: Rule = Rule::of_every_year("unknown-topic", Level::Deny, find);

fn find(year: &Year<'_>) -> Vec<Hit> {
    references::hits(year, RULE.id, "topic", |named| match named {
        Named::Topic(topic) if year.plan.topic(topic).is_none() => Some(topic.to_string()),
        _ => None,
    })
}
