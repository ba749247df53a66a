//! 非成员承担任务: the chair, lead or speaker of a session is not a member on its day, so someone else has to
//! take the part.

use crate::check::rule::prelude::*;
use crate::domain::session::law::outsiders;

pub(super) const RULE: Rule = Rule::of_every_year("part-of-non-member", Level::Warn, find);

/// Skips people who are not in the roster at all (see `unknown-member`).
fn find(year: &Year<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for entry in year.timetable().standing() {
        for part in outsiders(&entry.session, year.roster) {
            let message = Message::new(RULE.id)
                .with("name", part.member.name.as_str())
                .with("date", entry.session.date)
                .with("part", Value::Word(format!("field-{}", part.key)))
                .with("key", part.key)
                .with("others", part.others)
                .with("session", entry.id.short());
            let file = file_of(year, Kind::Sessions, &entry.session.head.id);
            let place = match part.index {
                Some(index) => Place::item(file, part.key, index),
                None => Place::key(file, part.key),
            };
            hits.push(Hit::new(place, message));
        }
    }
    hits
}
