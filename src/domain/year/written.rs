//! The notes of each member, counted in one pass over all notes.

use std::collections::{BTreeMap, BTreeSet};

use super::Year;
use super::tally::Writing;
use crate::domain::note::Note;
use crate::domain::roster::MemberId;
use crate::domain::topic::{Reading, Topic, TopicId};

/// The notes of the year, counted by member and by topic, and the readings that they name.
#[derive(Debug, Default)]
pub(crate) struct Written<'a> {
    by_member: BTreeMap<&'a MemberId, Writing>,
    by_topic: BTreeMap<&'a TopicId, usize>,
    /// The titles that a member's notes on a topic name.
    read: BTreeSet<(&'a TopicId, &'a str, &'a MemberId)>,
}

impl<'a> Written<'a> {
    pub(super) fn of(year: &Year<'a>) -> Self {
        let mut written = Self::default();
        for current in year.records.notes.current() {
            let note: &'a Note = &current.head.record;
            written.by_member.entry(&note.member).or_default().add(current, year);
            *written.by_topic.entry(&note.topic).or_default() += 1;
            for title in &note.readings {
                written.read.insert((&note.topic, title, &note.member));
            }
        }
        written
    }

    /// Returns the notes of a member, counted.
    pub(crate) fn by(&self, member: &MemberId) -> Writing {
        self.by_member.get(member).copied().unwrap_or_default()
    }

    /// Returns the number of notes on a topic.
    pub(crate) fn on(&self, topic: &TopicId) -> usize {
        self.by_topic.get(topic).copied().unwrap_or_default()
    }

    /// Returns `true` if a note of the member on the topic names the reading.
    pub(crate) fn has_read(&self, member: &MemberId, topic: &Topic, reading: &Reading) -> bool {
        self.read.contains(&(&topic.id, reading.title.as_str(), member))
    }

    /// Returns `true` if a note of any member on the topic names the reading.
    pub(crate) fn is_read(&self, topic: &Topic, reading: &Reading) -> bool {
        let named = (&topic.id, reading.title.as_str());
        self.read.iter().any(|(topic, title, _)| (*topic, *title) == named)
    }
}
