//! 专题尚未集中学习，已有笔记.

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::plan::Level;
use crate::domain::record::Kind;
use crate::message::Message;
use crate::store::Place;

pub(super) const RULE: Rule = Rule::looking("note-before-session", Level::Note, find);

/// Reading ahead is welcome: this only tells that the session is still to come.
fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let notes = scope.workspace.records.notes.current();
    notes
        .filter_map(|note| {
            let number = scope.workspace.plan.number(&note.topic)?;
            (!scope.timetable.is_held(&note.topic)).then(|| {
                let message = Message::new(RULE.id)
                    .with("number", number)
                    .with("name", scope.workspace.roster.name(&note.member));
                Hit::new(Place::key(scope.workspace.file_of(Kind::Notes, &note.head.id), "topic"), message)
            })
        })
        .collect()
}
