//! 记录里写了没有的集中学习.

use crate::check::references;
use crate::check::rule::prelude::*;
use crate::domain::names::Named;

pub(super) const RULE: Rule = Rule::looking("unknown-session", Level::Deny, find);

/// A retracted session counts as unknown too.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let sessions = &year.records.sessions;
    references::hits(year, RULE.id, "session", |named| match named {
        Named::Session(session) if sessions.current_of(session).is_none() => Some(session.to_string()),
        _ => None,
    })
}
