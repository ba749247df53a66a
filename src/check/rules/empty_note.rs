//! 笔记缺少正文: a note has no text, so it is not evidence of study.

use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::of_every_year("empty-note", Level::Warn, find);

fn find(year: &Year<'_>) -> Vec<Hit> {
    let notes = year.records.notes.current();
    notes
        .filter(|note| note.characters == 0)
        .map(|note| {
            let message = Message::new(RULE.id)
                .with("note", note.id.short())
                .with("name", year.roster.name(&note.member));
            Hit::new(key_of(year, note.head, "text"), message)
        })
        .collect()
}
