//! Checks a record as a whole after an amendment, beyond its single keys.

use crate::cli::commands::{attend, makeup, notes, schedule::outside_period};
use crate::domain::attendance::Sheet;
use crate::domain::evaluation::Evaluation;
use crate::domain::leave::Leave;
use crate::domain::makeup::Makeup;
use crate::domain::note::Note;
use crate::domain::outcome::Outcome;
use crate::domain::paper::Paper;
use crate::domain::record::Record;
use crate::domain::session::{Session, State};
use crate::domain::year::Year;
use crate::message::Message;

/// A kind of record that can be amended.
pub(super) trait Amended: Record {
    /// Returns errors that the commands of this kind would report, and that the record `before` did not
    /// have.
    fn faults(&self, _before: &Self, _year: &Year<'_>) -> Vec<Message> {
        Vec::new()
    }
}

impl Amended for Leave {}
impl Amended for Outcome {}
impl Amended for Evaluation {}
impl Amended for Paper {}

impl Amended for Session {
    fn faults(&self, before: &Self, year: &Year<'_>) -> Vec<Message> {
        if self.date == before.date {
            return Vec::new();
        }
        let mut faults: Vec<Message> = outside_period(year.plan, self.date).into_iter().collect();
        let held = year.timetable().held().any(|entry| &entry.session.head.record == before);
        if held && self.date > year.today() {
            faults.push(Message::new("held-on-a-day-to-come").with("date", self.date));
        }
        faults
    }
}

impl Amended for Sheet {
    fn faults(&self, _before: &Self, year: &Year<'_>) -> Vec<Message> {
        let entry = year.session(&self.session).filter(|entry| entry.state != State::Cancelled);
        let untimely = entry.and_then(|entry| attend::untimely(entry, year));
        let mut faults: Vec<Message> = untimely.into_iter().collect();
        let mut seen = std::collections::BTreeSet::new();
        for (_, _, member) in self.marks() {
            if !seen.insert(member) {
                let name = year.roster.name(member);
                faults.push(Message::new("marked-twice").with("name", name));
            }
        }
        faults
    }
}

impl Amended for Makeup {
    fn faults(&self, before: &Self, year: &Year<'_>) -> Vec<Message> {
        match year.session(&self.session) {
            Some(entry) if self.date != before.date => makeup::untimely(self.date, year, entry),
            _ => Vec::new(),
        }
    }
}

impl Amended for Note {
    fn faults(&self, before: &Self, year: &Year<'_>) -> Vec<Message> {
        let mut faults = Vec::new();
        if self.date != before.date {
            faults.extend(notes::not_yet(self.date, year));
        }
        let changed = self.session != before.session || self.topic != before.topic;
        if let Some(entry) = self.session.as_ref().and_then(|id| year.session(id)).filter(|_| changed) {
            faults.extend(notes::off_topic(entry, &self.topic));
        }
        faults
    }
}
