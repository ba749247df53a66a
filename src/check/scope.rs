//! What the rules look at.

use chrono::{NaiveDate, NaiveDateTime};

use crate::domain::forecast::Outset;
use crate::domain::record::RecordId;
use crate::domain::timetable::Timetable;
use crate::store::{Fault, Workspace};

/// A loaded year at a moment of it.
pub(crate) struct Scope<'a> {
    /// Plan, roster, calendars and all records.
    pub workspace: &'a Workspace,
    /// The sessions with their marks.
    pub timetable: Timetable<'a>,
    /// The moment of the check, local time.
    pub now: NaiveDateTime,
    /// The papers whose files hold other bytes than were handed in, where files were read for it.
    pub altered: Vec<RecordId>,
}

impl<'a> Scope<'a> {
    /// The year as it stands at `now`.
    pub(crate) fn new(workspace: &'a Workspace, now: NaiveDateTime) -> Self {
        Self { workspace, timetable: workspace.timetable(), now, altered: Vec::new() }
    }

    /// The same with every paper's file read and compared with what was handed in.
    pub(crate) fn with_papers_read(mut self) -> Self {
        self.altered = self.workspace.altered_papers().into_iter().map(|paper| paper.id.clone()).collect();
        self
    }

    /// What a forecast is made from.
    pub(crate) fn outset(&self) -> Outset<'_> {
        self.workspace.outset(&self.timetable, self.now)
    }

    /// The day of the check.
    pub(crate) fn today(&self) -> NaiveDate {
        self.now.date()
    }

    /// The faults of loading that bear this id.
    pub(crate) fn faults(&self, id: &str) -> impl Iterator<Item = &'a Fault> {
        self.workspace.faults.iter().filter(move |fault| fault.message.id == id)
    }
}
