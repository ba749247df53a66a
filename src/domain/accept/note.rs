//! The law of notes.

use chrono::NaiveDate;

use super::{Law, Objection, cancelled};
use crate::domain::history::Current;
use crate::domain::note::Note;
use crate::domain::topic::TopicId;
use crate::domain::year::Year;
use crate::domain::year::timetable::Entry;

impl Law for Note {
    fn objections<'a>(&'a self, before: Current<'a, Self>, year: &'a Year<'_>) -> Vec<Objection<'a>> {
        let date = to_come(self.date, year).filter(|_| self.date != before.date);
        let changed = self.session != before.session || self.topic != before.topic;
        let entry = self.session.as_ref().filter(|_| changed).and_then(|id| year.session(id));
        date.into_iter().chain(entry.and_then(|entry| off_topic(entry, &self.topic))).collect()
    }
}

/// Returns the objection to a note of a day to come.
pub(crate) fn to_come<'a>(date: NaiveDate, year: &Year<'_>) -> Option<Objection<'a>> {
    (date > year.today()).then_some(Objection::WrittenOnDayToCome(date))
}

/// Returns the objection to the session of a note on a topic.
pub(crate) fn off_topic<'a>(entry: &'a Entry<'_>, topic: &'a TopicId) -> Option<Objection<'a>> {
    cancelled(entry).or_else(|| (!entry.is_on(topic)).then_some(Objection::OtherTopic(entry, topic)))
}
