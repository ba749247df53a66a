//! 记录里写了没有的集中学习.

use super::Rule;
use crate::check::{Hit, Scope, references};
use crate::domain::plan::Level;
use crate::message::Message;

pub(super) const RULE: Rule = Rule::looking("unknown-session", Level::Deny, find);

/// A session that was retracted is as unknown as one that never was.
fn find(scope: &Scope<'_>) -> Vec<Hit> {
    references::sessions(scope)
        .into_iter()
        .filter(|session| scope.workspace.records.sessions.current_of(session.named).is_none())
        .map(|session| {
            let message = Message::new(RULE.id).with("session", session.named.to_string());
            Hit::new(session.place(scope.workspace), message)
        })
        .collect()
}
