//! 补学的笔记无效: a make-up study names a note that does not exist, was retracted, or is by another member,
//! so nothing shows that it took place.

use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::of_every_year("unknown-note", Level::Deny, find);

fn find(year: &Year<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for makeup in year.records.makeup.current() {
        let Some(note) = &makeup.note else { continue };
        let written = year.records.notes.current_of(note);
        if year.records.is_unread(note) {
            continue;
        }
        if written.is_none_or(|written| written.member != makeup.member) {
            let message = Message::new(RULE.id)
                .with("name", year.roster.name(&makeup.member))
                .with("note", note.to_string())
                .with("makeup", makeup.id.short());
            hits.push(Hit::new(key_of(year, makeup.head, "note"), message));
        }
    }
    hits
}
