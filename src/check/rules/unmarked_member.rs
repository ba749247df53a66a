//! 成员在已登记的考勤表里没有标记.

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::plan::Level;
use crate::domain::record::Kind;
use crate::message::Message;
use crate::store::Place;

pub(super) const RULE: Rule = Rule::looking("unmarked-member", Level::Warn, find);

/// Silent before the session begins, and on a sheet with no mark at all, of which
/// `session-unmarked` speaks.
fn find(scope: &Scope<'_>) -> Vec<Hit> {
    scope
        .timetable
        .standing()
        .filter(|entry| entry.is_open(scope.now) && !entry.marks.statuses.is_empty())
        .map(|entry| {
            let message = Message::new(RULE.id)
                .with("date", entry.session.date)
                .with("session", entry.id.to_string())
                .with(
                    "members",
                    entry.unmarked().map(|member| member.name.as_str()).collect::<crate::message::Value>(),
                );
            Hit::new(Place::whole(scope.workspace.file_of(Kind::Sessions, entry.head)), message)
        })
        .collect()
}
