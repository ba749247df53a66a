//! Records that name a session or a note, and lose it when that is retracted.

use super::history::History;
use super::names::{Named, Names};
use super::record::{Kind, Record, RecordId};
use super::records::{Records, Visitor};

/// A current record that names a session or a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Dependent<'a> {
    pub kind: Kind,
    /// The id of its first record.
    pub id: &'a RecordId,
    pub key: &'static str,
    /// The other ids under that key.
    pub others: Vec<&'a RecordId>,
    /// Whether the record is complete without what the key names.
    pub can_be_detached: bool,
}

/// Returns the current records that name a session or a note by the id of its first record.
pub(crate) fn dependents<'a>(records: &'a Records, named: &'a RecordId) -> Vec<Dependent<'a>> {
    let mut search = Search { named, found: Vec::new() };
    records.visit(&mut search);
    search.found
}

struct Search<'a> {
    named: &'a RecordId,
    found: Vec<Dependent<'a>>,
}

impl<'r> Visitor<'r> for Search<'r> {
    fn visit<T: Record>(&mut self, history: &'r History<T>) {
        for current in history.current() {
            let mut names = Names::default();
            current.head.record.names(&mut names);
            let ids = names.0.iter().filter_map(|name| match name.named {
                Named::Session(id) | Named::Note(id) => Some((name.key, id)),
                Named::Topic(_) | Named::Member(_) => None,
            });
            let ids: Vec<(&'static str, &RecordId)> = ids.collect();
            if let Some((key, _)) = ids.iter().copied().find(|(_, id)| *id == self.named) {
                let others = ids.iter().filter(|(other, id)| *other == key && *id != self.named);
                let others = others.map(|(_, id)| *id).collect();
                let can_be_detached = key == "note" || T::SESSIONS_ARE_OPTIONAL;
                self.found.push(Dependent { kind: T::KIND, id: current.id, key, others, can_be_detached });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{self, Status, history, makeup, note, session};
    use crate::domain::makeup::Makeup;
    use crate::domain::note::{Note, NoteKind};
    use crate::domain::outcome::{Outcome, OutcomeState};

    #[test]
    fn an_outcome_of_two_sessions_keeps_the_other_one() {
        let (gone, kept) = ("2026-03-12-0", "2026-03-19-1");
        let named = |id: &str| RecordId::new(id.to_owned());
        let outcome =
            Outcome { sessions: vec![named(gone), named(kept)], ..fixture::outcome(OutcomeState::Planned) };
        let records = Records {
            sessions: history(vec![session("2026-03-12"), session("2026-03-19")]),
            outcomes: history(vec![outcome]),
            ..Records::default()
        };
        let gone = named(gone);
        let found = dependents(&records, &gone);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].kind, found[0].key), (Kind::Outcomes, "sessions"));
        assert_eq!(found[0].others, [&named(kept)]);
        assert!(found[0].can_be_detached);
    }

    #[test]
    fn a_sheet_and_a_make_up_cannot_be_without_their_session_and_a_make_up_can_be_without_its_note() {
        let named = |id: &str| RecordId::new(id.to_owned());
        let (held, written) = (named("2026-03-12-0"), named("2026-03-13-0"));
        let note = note(NoteKind::Note, "m01", "2026-03-13");
        let makeup = makeup("2026-03-12-0", "m01", "2026-03-13");
        let records = Records {
            makeup: history(vec![Makeup { note: Some(written.clone()), ..makeup }]),
            notes: history(vec![Note { session: Some(held.clone()), ..note }]),
            ..fixture::held("2026-03-12", &[("m01", Status::Absent)])
        };
        for (named, expected) in [
            (&held, vec![(Kind::Attendance, false), (Kind::Makeup, false), (Kind::Notes, true)]),
            (&written, vec![(Kind::Makeup, true)]),
        ] {
            let found = dependents(&records, named);
            let found: Vec<_> = found.iter().map(|one| (one.kind, one.can_be_detached)).collect();
            assert_eq!(found, expected, "{named}");
        }
    }
}
