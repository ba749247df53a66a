//! 集中学习前的笔记: a topic has a note but no session held yet; for information only.

use crate::check::rule::prelude::*;
use crate::domain::topic::Topic;

pub(super) const RULE: Rule = Rule::of_every_year("note-before-session", Level::Note, find);

fn find(year: &Year<'_>) -> Vec<Hit> {
    let topics = year.plan.numbered();
    let without: Vec<(usize, &Topic)> =
        topics.filter(|(_, topic)| !year.timetable().is_held(&topic.id)).collect();
    let notes = year.records.notes.current();
    notes
        .filter_map(|note| {
            let (number, _) = without.iter().find(|(_, topic)| topic.id == note.topic)?;
            let message =
                Message::new(RULE.id).with("number", *number).with("name", year.roster.name(&note.member));
            Some(Hit::new(key_of(year, note.head, "topic"), message))
        })
        .collect()
}
