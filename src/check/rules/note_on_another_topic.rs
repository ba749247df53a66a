//! 笔记与集中学习专题不符: a note belongs to a session that is not on the topic of the note, so either its topic
//! or its session is wrong.

use crate::check::rule::prelude::*;
use crate::domain::accept::Objection;
use crate::domain::note::law::off_topic;

pub(super) const RULE: Rule = Rule::of_every_year("note-on-another-topic", Level::Warn, find);

/// Skips unknown sessions (see `unknown-session`) and cancelled ones: their notes were written all the same.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for note in year.records.notes.current() {
        let Some(entry) = note.session.as_ref().and_then(|session| year.session(session)) else { continue };
        if let Some(Objection::OtherTopic(..)) = off_topic(entry, &note.topic) {
            let topics: Value = entry.session.topics.iter().map(ToString::to_string).collect();
            let message = Message::new(RULE.id)
                .with("name", year.roster.name(&note.member))
                .with("topic", note.topic.to_string())
                .with("date", entry.session.date)
                .with("topics", topics)
                .with("note", note.id.short());
            hits.push(Hit::new(key_of(year, note.head, "session"), message));
        }
    }
    hits
}
