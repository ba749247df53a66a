//! All records of a year, by kind.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};

use super::attendance::Sheet;
use super::evaluation::Evaluation;
use super::history::History;
use super::leave::Leave;
use super::makeup::Makeup;
use super::note::Note;
use super::outcome::Outcome;
use super::paper::Paper;
use super::record::{Filed, RecordId};
use super::retraction::Retraction;
use super::session::Session;

/// Records by kind; kinds that were not loaded are empty.
#[derive(Debug, Default)]
pub(crate) struct Records {
    pub sessions: History<Session>,
    pub attendance: History<Sheet>,
    pub leave: History<Leave>,
    pub makeup: History<Makeup>,
    /// Notes without their text.
    pub notes: History<Note>,
    pub outcomes: History<Outcome>,
    pub evaluations: History<Evaluation>,
    pub papers: History<Paper>,
    /// Always loaded, because they decide which other records count.
    pub retractions: Vec<Filed<Retraction>>,
}

impl Records {
    /// Returns `true` if a record of any kind has this id.
    pub(crate) fn has(&self, id: &RecordId) -> bool {
        self.sessions.get(id).is_some()
            || self.attendance.get(id).is_some()
            || self.leave.get(id).is_some()
            || self.makeup.get(id).is_some()
            || self.notes.get(id).is_some()
            || self.outcomes.get(id).is_some()
            || self.evaluations.get(id).is_some()
            || self.papers.get(id).is_some()
    }

    /// Adds the times of the first commits, as far as they are known.
    pub(crate) fn committed(self, commits: &BTreeMap<RecordId, DateTime<FixedOffset>>) -> Self {
        Self {
            sessions: self.sessions.committed(commits),
            attendance: self.attendance.committed(commits),
            leave: self.leave.committed(commits),
            makeup: self.makeup.committed(commits),
            notes: self.notes.committed(commits),
            outcomes: self.outcomes.committed(commits),
            evaluations: self.evaluations.committed(commits),
            papers: self.papers.committed(commits),
            retractions: self.retractions,
        }
    }
}
