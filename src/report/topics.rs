//! The state of each topic.

use crate::domain::checklist::TopicState;
use crate::domain::note::Note;
use crate::domain::session::State;
use crate::domain::topic::{Reading, Topic};
use crate::report::prelude::*;

/// A topic with its sessions and notes.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct TopicRow<'a> {
    pub id: &'a TopicId,
    pub number: usize,
    pub title: &'a str,
    #[serde(skip)]
    state: TopicState,
    /// The required readings.
    pub readings: &'a [Reading],
    /// The sessions by state.
    pub sessions: SessionCount,
    /// Notes of all kinds.
    pub notes: usize,
    /// The date on which it was added, if it was added during the year.
    pub added: Option<NaiveDate>,
    /// The decision that added it.
    pub basis: Option<&'a str>,
}

/// Sessions by state, without cancelled ones.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, JsonSchema, Serialize)]
pub(crate) struct SessionCount {
    /// Not yet held, or without attendance.
    pub planned: usize,
    pub held: usize,
}

impl Row for TopicRow<'_> {
    const COLUMNS: &'static [&'static str] =
        &["number", "topic-title", "readings", "planned", "held", "notes"];

    fn cells(&self) -> Vec<Cell> {
        vec![
            self.number.into(),
            self.title.into(),
            self.readings.len().into(),
            self.sessions.planned.into(),
            self.sessions.held.into(),
            self.notes.into(),
        ]
    }
}

impl Filterable for TopicRow<'_> {
    fn facts(&self) -> Facts<'_> {
        Facts { topics: vec![self.id.0.as_str()], states: vec![self.state.key()], ..Facts::default() }
    }
}

/// Returns one row per topic, in plan order.
pub(crate) fn topics<'a>(year: &Year<'a>) -> Vec<TopicRow<'a>> {
    year.plan
        .numbered()
        .map(|(number, topic)| TopicRow {
            id: &topic.id,
            number,
            title: &topic.title,
            state: TopicState::of(year, &topic.id),
            readings: &topic.readings,
            sessions: count(year, &topic.id),
            notes: year.written().on(&topic.id),
            added: topic.added,
            basis: topic.basis.as_deref(),
        })
        .collect()
}

/// Counts the sessions of a topic by state.
pub(crate) fn count(year: &Year<'_>, topic: &TopicId) -> SessionCount {
    let mut count = SessionCount::default();
    for entry in year.timetable().on_topic(topic) {
        match entry.state {
            State::Held => count.held += 1,
            State::Planned | State::Unrecorded => count.planned += 1,
            State::Cancelled => {}
        }
    }
    count
}

/// One member's readings and notes on a topic.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct ReaderRow<'a> {
    pub member: &'a MemberId,
    pub name: &'a str,
    /// The titles of the readings named in the member's notes.
    pub read: Vec<&'a str>,
    /// The number of required readings of the topic.
    pub required: usize,
    /// The member's notes of all kinds on the topic.
    pub notes: usize,
    #[serde(skip)]
    covered: Vec<&'a Reading>,
}

impl Row for ReaderRow<'_> {
    const COLUMNS: &'static [&'static str] = &["member", "name", "read", "required", "notes"];

    fn cells(&self) -> Vec<Cell> {
        vec![
            Cell::Unbroken(self.member.to_string()),
            self.name.into(),
            Cell::texts(&self.covered),
            self.required.into(),
            self.notes.into(),
        ]
    }
}

/// Returns one row per current member, and per former member with notes on the topic.
pub(crate) fn readers<'a>(topic: &'a Topic, year: &Year<'a>) -> Vec<ReaderRow<'a>> {
    let notes = year.records.notes.current();
    let on_topic: Vec<&Note> =
        notes.filter(|note| note.topic == topic.id).map(|note| &note.head.record).collect();
    let row = |member: &'a crate::domain::roster::Member| {
        let written = on_topic.iter().filter(|note| note.member == member.id);
        let covers = |title: &str| written.clone().any(|note| note.readings.iter().any(|read| read == title));
        let covered: Vec<&Reading> = topic.readings.iter().filter(|reading| covers(&reading.title)).collect();
        ReaderRow {
            member: &member.id,
            name: &member.name,
            read: covered.iter().map(|reading| reading.title.as_str()).collect(),
            required: topic.readings.len(),
            notes: written.clone().count(),
            covered,
        }
    };
    let rows = year.roster.members.iter().map(|member| (member.belongs_on(year.today()), row(member)));
    rows.filter(|(belongs, row)| *belongs || row.notes > 0).map(|(_, row)| row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{Records, Study, day, history, noon, note};
    use crate::domain::note::NoteKind;

    #[test]
    fn readers_are_the_members_of_today_and_former_ones_who_wrote() {
        let cases = [(vec![], vec![("m01", 0)]), (vec!["m02", "m02", "m01"], vec![("m01", 1), ("m02", 2)])];
        for (writers, expected) in cases {
            let notes = writers.iter().map(|writer| note(NoteKind::Note, writer, "2026-03-01"));
            let mut study = Study::of(Records { notes: history(notes.collect()), ..Records::default() });
            study.roster.members[1].left = Some(day("2026-03-31"));
            let year = study.at(noon("2026-04-01"));
            let rows = readers(&study.plan.topics[0], &year);
            let found: Vec<_> = rows.iter().map(|row| (row.name, row.notes)).collect();
            assert_eq!(found, expected);
        }
    }
}
