//! Attendance sheets and notes by session.

use std::collections::BTreeMap;

use crate::domain::attendance::Sheet;
use crate::domain::history::{Current, History};
use crate::domain::note::Note;
use crate::domain::record::{Record, RecordId};
use crate::domain::records::Records;

/// The current records of each session, in the order of [`History::current`].
#[derive(Debug)]
pub(crate) struct BySession<'a> {
    sheets: BTreeMap<&'a RecordId, Vec<Current<'a, Sheet>>>,
    notes: BTreeMap<&'a RecordId, Vec<Current<'a, Note>>>,
}

impl<'a> BySession<'a> {
    pub(super) fn new(records: &'a Records) -> Self {
        Self {
            sheets: sorted(&records.attendance, |sheet| Some(&sheet.session)),
            notes: sorted(&records.notes, |note| note.session.as_ref()),
        }
    }

    /// Returns the attendance sheets of a session.
    pub(crate) fn sheets(&self, session: &RecordId) -> &[Current<'a, Sheet>] {
        self.sheets.get(session).map(Vec::as_slice).unwrap_or_default()
    }

    /// Returns the notes that name a session.
    pub(crate) fn notes(&self, session: &RecordId) -> &[Current<'a, Note>] {
        self.notes.get(session).map(Vec::as_slice).unwrap_or_default()
    }
}

fn sorted<'a, T: Record>(
    history: &'a History<T>,
    session: impl Fn(&'a T) -> Option<&'a RecordId>,
) -> BTreeMap<&'a RecordId, Vec<Current<'a, T>>> {
    let mut by_session: BTreeMap<&RecordId, Vec<Current<'a, T>>> = BTreeMap::new();
    for current in history.current() {
        if let Some(session) = session(&current.head.record) {
            by_session.entry(session).or_default().push(current);
        }
    }
    by_session
}
