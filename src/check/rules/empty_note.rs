//! 学习笔记没有正文.

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::plan::Level;
use crate::domain::record::Kind;
use crate::message::Message;
use crate::store::Place;

pub(super) const RULE: Rule = Rule::looking("empty-note", Level::Warn, find);

fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let notes = scope.workspace.records.notes.current();
    notes
        .filter(|note| note.characters == 0)
        .map(|note| {
            let message = Message::new(RULE.id)
                .with("note", note.id.to_string())
                .with("name", scope.workspace.roster.name(&note.member));
            Hit::new(Place::key(scope.workspace.file_of(Kind::Notes, &note.head.id), "text"), message)
        })
        .collect()
}
