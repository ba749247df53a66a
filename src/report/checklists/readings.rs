//! Required readings as checklist items: each is to be read by every member.

use super::{Item, topics};
use crate::domain::checklist::ReadingState;
use crate::domain::roster::Member;
use crate::domain::topic::{Reading, Topic};
use crate::domain::year::Year;

/// Returns one item per reading of each topic, due when its topic is.
pub(super) fn items(year: &Year<'_>) -> Vec<Item> {
    let plan = year.plan;
    let members: Vec<&Member> = year.roster.on(year.today()).collect();
    let mut items = Vec::new();
    for topic in &plan.topics {
        let due = Some(topics::due(plan, topic));
        items.extend(topic.readings.iter().map(|reading| {
            Item::new(reading.to_string(), state(topic, reading, &members, year)).due_by(due)
        }));
    }
    items
}

fn state(topic: &Topic, reading: &Reading, members: &[&Member], year: &Year<'_>) -> ReadingState {
    let has_read = |member: &&&Member| year.written().has_read(&member.id, topic, reading);
    match members.iter().filter(has_read).count() {
        0 => ReadingState::Unread,
        read if read == members.len() => ReadingState::Read,
        _ => ReadingState::Partly,
    }
}
