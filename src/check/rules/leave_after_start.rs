//! 请假登记晚于集中学习开始.

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::leave::in_time;
use crate::domain::plan::Level;
use crate::domain::record::Kind;
use crate::domain::session::State;
use crate::message::Message;
use crate::store::Place;

pub(super) const RULE: Rule = Rule::looking("leave-after-start", Level::Warn, find);

/// Silent where the session was cancelled, or is not known, of which `unknown-session` speaks.
fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let records = &scope.workspace.records;
    let mut hits = Vec::new();
    for leave in records.leave.current() {
        let Some(entry) = scope.timetable.get(&leave.session) else { continue };
        if entry.state != State::Cancelled && !in_time(leave, &records.leave, entry) {
            let message = Message::new(RULE.id)
                .with("name", scope.workspace.roster.name(&leave.member))
                .with("date", entry.session.date);
            let file = scope.workspace.file_of(Kind::Leave, &leave.head.id);
            hits.push(Hit::new(Place::key(file, "recorded"), message));
        }
    }
    hits
}
