//! 必读篇目不存在: a note names a reading that its topic does not have, so it is not counted.

use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::of_every_year("unknown-reading", Level::Deny, find);

/// Skips unknown topics (see `unknown-topic`).
fn find(year: &Year<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for note in year.records.notes.current() {
        let Some(topic) = year.plan.topic(&note.topic) else { continue };
        for (index, title) in note.readings.iter().enumerate() {
            if topic.reading(title).is_none() {
                let file = file_of(year, Kind::Notes, &note.head.id);
                let message =
                    Message::new(RULE.id).with("reading", title.as_str()).with("topic", topic.id.to_string());
                hits.push(Hit::new(Place::item(file, "readings", index), message));
            }
        }
    }
    hits
}
