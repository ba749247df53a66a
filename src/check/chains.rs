//! The chains of amendments of every kind of record.

use super::each_kind::{OnEachKind, each_kind};
use super::finding::Hit;
use super::rule::key_of;
use crate::domain::history::History;
use crate::domain::record::{Filed, Record, RecordId};
use crate::domain::year::Year;
use crate::message::Message;

/// The errors that a record in a chain can have.
#[derive(Debug, Clone, Copy)]
pub(super) enum Fault {
    /// It amends a record that does not exist. One whose file could not be read is reported as that.
    Dangling,
    /// It amends a retracted amendment.
    Orphaned,
    /// They replace a record that a later one replaces too.
    Rival,
}

/// Returns the hits of an error in all kinds of records.
pub(super) fn hits(year: &Year<'_>, rule: &'static str, fault: Fault) -> Vec<Hit> {
    each_kind(year, Chains { rule, fault })
}

struct Chains {
    rule: &'static str,
    fault: Fault,
}

impl OnEachKind for Chains {
    fn look<T: Record>(&self, history: &History<T>, year: &Year<'_>) -> Vec<Hit> {
        let hit = |filed: &Filed<T>| {
            let earlier = filed.stamp.amends.as_ref().map(ToString::to_string).unwrap_or_default();
            let place = key_of(year, filed, "amends");
            Hit::new(place, Message::new(self.rule).with("record", filed.id.short()).with("earlier", earlier))
        };
        let rivals = |(rival, counting): (&Filed<T>, &Filed<T>)| {
            let rival = hit(rival);
            Hit::new(rival.place, rival.message.with("counting", counting.id.short()))
        };
        match self.fault {
            Fault::Dangling => {
                let is_unread = |id: &RecordId| year.records.is_unread(id);
                let is_missing = |filed: &&Filed<T>| !filed.stamp.amends.as_ref().is_some_and(is_unread);
                history.dangling().filter(is_missing).map(hit).collect()
            }
            Fault::Orphaned => history.orphaned().map(hit).collect(),
            Fault::Rival => history.rivals().map(rivals).collect(),
        }
    }
}
