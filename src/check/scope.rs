//! What the rules look at.

use chrono::{NaiveDate, NaiveDateTime};

use crate::domain::timetable::Timetable;
use crate::store::{Fault, Workspace};

/// A loaded year at a moment of it.
pub struct Scope<'a> {
    /// Plan, roster, calendars and all records.
    pub workspace: &'a Workspace,
    /// The sessions with their marks.
    pub timetable: Timetable<'a>,
    /// The moment of the check, local time.
    pub now: NaiveDateTime,
}

impl<'a> Scope<'a> {
    /// The year as it stands at `now`.
    #[must_use]
    pub fn new(workspace: &'a Workspace, now: NaiveDateTime) -> Self {
        Self { workspace, timetable: workspace.timetable(), now }
    }

    /// The day of the check.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.now.date()
    }

    /// The faults of loading that bear this id.
    pub fn faults(&self, id: &str) -> impl Iterator<Item = &'a Fault> {
        self.workspace.faults.iter().filter(move |fault| fault.message.id == id)
    }
}
