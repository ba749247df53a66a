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
}

impl Dependent<'_> {
    /// Returns `true` if the record is complete without what the key names.
    pub(crate) fn can_be_detached(&self) -> bool {
        self.key == "note" || matches!(self.kind, Kind::Notes | Kind::Outcomes)
    }
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
                self.found.push(Dependent { kind: T::KIND, id: current.id, key, others });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{day, history, id, session};
    use crate::domain::outcome::{Outcome, OutcomeKind, OutcomeState};

    #[test]
    fn an_outcome_of_two_sessions_keeps_the_other_one() {
        let (gone, kept) = ("2026-03-12-0", "2026-03-19-1");
        let named = |id: &str| RecordId::new(id.to_owned());
        let outcome = Outcome {
            date: day("2026-04-01"),
            kind: OutcomeKind::Measure,
            title: String::new(),
            owner: id("m01"),
            due: None,
            state: OutcomeState::Planned,
            sessions: vec![named(gone), named(kept)],
            problem: None,
        };
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
        assert!(found[0].can_be_detached());
    }
}
