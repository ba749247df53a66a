//! 学习安排表: every session of the year with its people.

use crate::domain::roster::MemberId;
use crate::domain::session::State;
use crate::domain::topic::Topic;
use crate::office::draft::prelude::*;

pub(crate) fn draft(facts: &Facts<'_>) -> Document {
    let columns = vec![
        short(facts, "draft-order", 11),
        short(facts, "draft-date", 25),
        short(facts, "draft-time", 28),
        Column::new(facts.word("draft-topics"), 47),
        short(facts, "draft-form", 20),
        short(facts, "draft-place", 21),
        short(facts, "draft-chair", 15),
        short(facts, "draft-lead", 17),
        short(facts, "draft-speakers", 25),
        short(facts, "draft-remarks", 16),
    ];
    let rows: Vec<_> = facts.year.timetable().standing().map(|entry| row(facts, entry)).collect();
    let mut blocks = Vec::new();
    if !rows.is_empty() {
        blocks.push(Block::Table(table(columns, rows)));
    }
    blocks.extend(open(facts).map(|message| facts.paragraph(&message)));
    facts.document(vec![facts.group(), facts.of_year("draft-timetable-title")], blocks).landscape()
}

fn row(facts: &Facts<'_>, entry: &Entry<'_>) -> Vec<String> {
    let session = &entry.session;
    let settled = entry.state != State::Planned;
    let open = if settled { String::new() } else { facts.word("draft-open") };
    let person = |member: &Option<MemberId>| {
        member.as_ref().map_or_else(|| open.clone(), |member| facts.person(member))
    };
    let collective = session.form.is_collective();
    let speakers = facts.words.list(session.speakers.iter().map(|speaker| facts.person(speaker)));
    vec![
        if collective { entry.number.to_string() } else { String::new() },
        facts.short_day(session.date),
        session.time.map_or_else(|| open.clone(), |time| facts.span(time)),
        facts.topics_listed(entry),
        facts.words.term(session.form),
        session.place.clone().unwrap_or_else(|| open.clone()),
        person(&session.chair),
        person(&session.lead),
        if speakers.is_empty() { open.clone() } else { speakers },
        if settled { facts.words.term(entry.state) } else { String::new() },
    ]
}

/// Names the topics without a session; `None` if there are none.
fn open(facts: &Facts<'_>) -> Option<Message> {
    let all = &facts.year.plan.topics;
    let is_open = |topic: &&Topic| facts.year.timetable().on_topic(&topic.id).next().is_none();
    let open: Vec<&Topic> = all.iter().filter(is_open).collect();
    if open.is_empty() {
        return None;
    }
    if open.len() == all.len() {
        return Some(Message::new("draft-timetable-all-open").with("count", all.len()));
    }
    let topics = facts.words.list(open.iter().map(|topic| facts.topic(&topic.id)));
    Some(Message::new("draft-timetable-open").with("topics", topics))
}
