//! 集中学习已过，还没有登记考勤.

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::plan::Level;
use crate::domain::record::Kind;
use crate::domain::session::State;
use crate::message::Message;
use crate::store::Place;

pub(super) const RULE: Rule = Rule::looking("session-unmarked", Level::Warn, find);

/// Speaks from the day after the session, so that its own day is left to fill in the sheet.
fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let today = scope.today();
    scope
        .timetable
        .standing()
        .filter(|entry| {
            entry.state == State::Planned && entry.session.date < today && entry.marks.statuses.is_empty()
        })
        .map(|entry| {
            let message =
                Message::new(RULE.id).with("date", entry.session.date).with("session", entry.id.to_string());
            Hit::new(Place::key(scope.workspace.file_of(Kind::Sessions, entry.head), "date"), message)
        })
        .collect()
}
