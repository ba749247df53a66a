//! 笔记作者不在名册: the author of a note is not in the roster, so the note counts for nobody.

use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::of_every_year("note-by-non-member", Level::Deny, find);

fn find(year: &Year<'_>) -> Vec<Hit> {
    let notes = year.records.notes.current();
    notes
        .filter(|note| year.roster.get(&note.member).is_none())
        .map(|note| {
            let message = Message::new(RULE.id).with("member", note.member.to_string());
            Hit::new(key_of(year, note.head, "member"), message.with("note", note.id.short()))
        })
        .collect()
}
