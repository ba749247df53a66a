//! What a record may not become by being amended, though each of its keys may say so alone.

use crate::cli::commands::{attend, makeup, notes, schedule::outside_period};
use crate::cli::context::Context;
use crate::domain::attendance::Sheet;
use crate::domain::evaluation::Evaluation;
use crate::domain::leave::Leave;
use crate::domain::makeup::Makeup;
use crate::domain::note::Note;
use crate::domain::outcome::Outcome;
use crate::domain::paper::Paper;
use crate::domain::record::{Record, RecordId};
use crate::domain::session::{Session, State};
use crate::domain::timetable::{Entry, Timetable};
use crate::message::Message;
use crate::store::Workspace;

/// Where and when a record is amended.
#[derive(Clone, Copy)]
pub(super) struct Surroundings<'a> {
    pub(super) workspace: &'a Workspace,
    pub(super) timetable: &'a Timetable<'a>,
    pub(super) context: &'a Context,
}

impl Surroundings<'_> {
    fn entry(&self, session: &RecordId) -> Option<&Entry<'_>> {
        self.timetable.get(session)
    }
}

/// A record of a kind that can be amended.
pub(super) trait Amended: Record {
    /// What the commands of its kind would refuse in it that they did not in the record `before`.
    fn faults(&self, _before: &Self, _around: Surroundings<'_>) -> Vec<Message> {
        Vec::new()
    }
}

impl Amended for Leave {}
impl Amended for Outcome {}
impl Amended for Evaluation {}
impl Amended for Paper {}

impl Amended for Session {
    fn faults(&self, before: &Self, around: Surroundings<'_>) -> Vec<Message> {
        if self.date == before.date {
            return Vec::new();
        }
        let mut faults: Vec<Message> =
            outside_period(&around.workspace.plan, self.date).into_iter().collect();
        let held = around.timetable.held().any(|entry| entry.session == before);
        if held && self.date > around.context.today() {
            faults.push(Message::new("held-on-a-day-to-come").with("date", self.date));
        }
        faults
    }
}

impl Amended for Sheet {
    fn faults(&self, _before: &Self, around: Surroundings<'_>) -> Vec<Message> {
        let entry = around.entry(&self.session).filter(|entry| entry.state != State::Cancelled);
        let untimely = entry.and_then(|entry| attend::untimely(entry, around.context));
        let mut faults: Vec<Message> = untimely.into_iter().collect();
        let mut seen = std::collections::BTreeSet::new();
        for (_, _, member) in self.marks() {
            if !seen.insert(member) {
                let name = around.workspace.roster.name(member);
                faults.push(Message::new("marked-twice").with("name", name));
            }
        }
        faults
    }
}

impl Amended for Makeup {
    fn faults(&self, before: &Self, around: Surroundings<'_>) -> Vec<Message> {
        match around.entry(&self.session) {
            Some(entry) if self.date != before.date => makeup::untimely(self.date, around.context, entry),
            _ => Vec::new(),
        }
    }
}

impl Amended for Note {
    fn faults(&self, before: &Self, around: Surroundings<'_>) -> Vec<Message> {
        let mut faults = Vec::new();
        if self.date != before.date {
            faults.extend(notes::not_yet(self.date, around.context));
        }
        let changed = self.session != before.session || self.topic != before.topic;
        if let Some(entry) = self.session.as_ref().and_then(|id| around.entry(id)).filter(|_| changed) {
            faults.extend(notes::off_topic(entry, &self.topic));
        }
        faults
    }
}
