//! 集中学习不存在: a record names a session that does not exist or was retracted, so it belongs to nothing.

use crate::check::references;
use crate::check::rule::prelude::*;
use crate::domain::names::Named;
use crate::domain::record::RecordId;

pub(super) const RULE: Rule = Rule::of_every_year("unknown-session", Level::Deny, find);

/// Skips a session whose file could not be read: that is reported, and the session is not missing.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let records = year.records;
    let is_missing =
        |session: &RecordId| records.sessions.current_of(session).is_none() && !records.is_unread(session);
    references::hits(year, RULE.id, "session", |named| match named {
        Named::Session(session) if is_missing(session) => Some(session.to_string()),
        _ => None,
    })
}
