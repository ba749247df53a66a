//! 笔记日期不在任职期内: a note is dated outside the author's membership, so it is not study of this group.

use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::of_every_year("note-outside-membership", Level::Warn, find);

fn find(year: &Year<'_>) -> Vec<Hit> {
    let notes = year.records.notes.current();
    notes
        .filter_map(|note| {
            let member = year.roster.get(&note.member)?;
            (!member.belongs_on(note.date)).then(|| {
                let message = Message::new(RULE.id).with("name", member.name.as_str());
                let message = message.with("date", note.date).with("note", note.id.short());
                Hit::new(key_of(year, note.head, "date"), message)
            })
        })
        .collect()
}
