//! 记录里写了没有的集中学习.

use super::Rule;
use crate::check::{Hit, Scope, references};
use crate::domain::names::Named;
use crate::domain::plan::Level;

pub(super) const RULE: Rule = Rule::looking("unknown-session", Level::Deny, find);

/// A retracted session counts as unknown too.
fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let sessions = &scope.workspace.records.sessions;
    references::hits(scope, RULE.id, "session", |named| match named {
        Named::Session(session) if sessions.current_of(session).is_none() => Some(session.to_string()),
        _ => None,
    })
}
