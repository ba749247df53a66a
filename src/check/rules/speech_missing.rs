//! 重点发言人没有留下发言材料.

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::plan::Level;
use crate::domain::record::Kind;
use crate::domain::speech::missing_speeches;
use crate::message::Message;
use crate::store::Place;

pub(super) const RULE: Rule = Rule::looking("speech-missing", Level::Warn, find);

/// Silent on a speaker who is marked as away: a make-up is what is asked of that one.
fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let records = &scope.workspace.records;
    missing_speeches(&scope.timetable, &records.notes)
        .into_iter()
        .map(|missing| {
            let session = missing.entry.session;
            let topic = session.topics.first().map_or_else(String::new, ToString::to_string);
            let message = Message::new(RULE.id)
                .with("name", scope.workspace.roster.name(missing.speaker))
                .with("member", missing.speaker.to_string())
                .with("date", session.date)
                .with("session", missing.entry.id.to_string())
                .with("topic", topic);
            let file = scope.workspace.file_of(Kind::Sessions, missing.entry.head);
            Hit::new(Place::item(file, "speakers", missing.index), message)
        })
        .collect()
}
