//! 集中学习不存在: a record names a session that does not exist or was retracted, so it belongs to nothing.

use crate::check::references;
use crate::check::rule::prelude::*;
use crate::domain::names::Named;

pub(super) const RULE: Rule = Rule::of_every_year("unknown-session", Level::Deny, find);

fn find(year: &Year<'_>) -> Vec<Hit> {
    let sessions = &year.records.sessions;
    references::hits(year, RULE.id, "session", |named| match named {
        Named::Session(session) if sessions.current_of(session).is_none() => Some(session.to_string()),
        _ => None,
    })
}
