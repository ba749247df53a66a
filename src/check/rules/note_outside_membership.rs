//! 笔记日期不在作者任职期内.

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::plan::Level;
use crate::domain::record::Kind;
use crate::message::Message;
use crate::store::Place;

pub(super) const RULE: Rule = Rule::looking("note-outside-membership", Level::Warn, find);

fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let notes = scope.workspace.records.notes.current();
    notes
        .filter_map(|note| {
            let member = scope.workspace.roster.get(&note.member)?;
            (!member.belongs_on(note.date)).then(|| {
                let message =
                    Message::new(RULE.id).with("name", member.name.as_str()).with("date", note.date);
                Hit::new(Place::key(scope.workspace.file_of(Kind::Notes, &note.head.id), "date"), message)
            })
        })
        .collect()
}
