//! The chains of amendments of every kind of record.

use super::finding::Hit;
use super::rule::key_of;
use crate::domain::history::History;
use crate::domain::record::{Filed, Record};
use crate::domain::records::Visitor;
use crate::domain::year::Year;
use crate::message::Message;

/// The errors that a record in a chain can have.
#[derive(Debug, Clone, Copy)]
pub(super) enum Fault {
    /// It amends a record that does not exist.
    Dangling,
    /// It amends a retracted amendment.
    Orphaned,
    /// They replace a record that a later one replaces too.
    Rival,
}

/// Returns the hits of an error in all kinds of records.
pub(super) fn hits(year: &Year<'_>, rule: &'static str, fault: Fault) -> Vec<Hit> {
    let mut chains = Chains { year, rule, fault, hits: Vec::new() };
    year.records.visit(&mut chains);
    chains.hits
}

struct Chains<'a, 's> {
    year: &'a Year<'s>,
    rule: &'static str,
    fault: Fault,
    hits: Vec<Hit>,
}

impl<'r> Visitor<'r> for Chains<'_, '_> {
    fn visit<T: Record>(&mut self, history: &'r History<T>) {
        let (year, rule) = (self.year, self.rule);
        let hit = |filed: &Filed<T>| {
            let earlier = filed.stamp.amends.as_ref().map(ToString::to_string).unwrap_or_default();
            let place = key_of(year, filed, "amends");
            Hit::new(place, Message::new(rule).with("record", filed.id.short()).with("earlier", earlier))
        };
        match self.fault {
            Fault::Dangling => self.hits.extend(history.dangling().map(hit)),
            Fault::Orphaned => self.hits.extend(history.orphaned().map(hit)),
            Fault::Rival => self.hits.extend(history.rivals().map(|(rival, counting)| {
                let rival = hit(rival);
                Hit::new(rival.place, rival.message.with("counting", counting.id.short()))
            })),
        }
    }
}
