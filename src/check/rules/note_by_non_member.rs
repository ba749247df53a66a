//! 笔记的作者不在名册.

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::plan::Level;
use crate::domain::record::Kind;
use crate::message::Message;
use crate::store::Place;

pub(super) const RULE: Rule = Rule::looking("note-by-non-member", Level::Deny, find);

fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let notes = scope.workspace.records.notes.current();
    notes
        .filter(|note| scope.workspace.roster.get(&note.member).is_none())
        .map(|note| {
            let message = Message::new(RULE.id).with("member", note.member.to_string());
            Hit::new(Place::key(scope.workspace.file_of(Kind::Notes, &note.head.id), "member"), message)
        })
        .collect()
}
