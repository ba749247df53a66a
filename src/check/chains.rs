//! The chains of amendments of every kind of record.

use super::finding::Hit;
use super::scope::Scope;
use crate::domain::history::History;
use crate::domain::record::{Filed, Record};
use crate::message::Message;
use crate::store::Place;

/// Which records of a chain a rule speaks of.
pub(super) enum Fault {
    /// They replace a record that is not there.
    Dangling,
    /// They replace an amendment that was retracted.
    Orphaned,
    /// They replace a record that another one replaces too.
    Rival,
}

/// The hits of a fault in all kinds of records.
pub(super) fn hits(scope: &Scope<'_>, rule: &'static str, fault: &Fault) -> Vec<Hit> {
    let records = &scope.workspace.records;
    [
        of(scope, rule, fault, &records.sessions),
        of(scope, rule, fault, &records.attendance),
        of(scope, rule, fault, &records.leave),
        of(scope, rule, fault, &records.makeup),
        of(scope, rule, fault, &records.notes),
        of(scope, rule, fault, &records.outcomes),
        of(scope, rule, fault, &records.evaluations),
        of(scope, rule, fault, &records.papers),
    ]
    .concat()
}

fn of<T: Record>(scope: &Scope<'_>, rule: &'static str, fault: &Fault, history: &History<T>) -> Vec<Hit> {
    let hit = |filed: &Filed<T>| {
        let earlier = filed.stamp.amends.as_ref().map(ToString::to_string).unwrap_or_default();
        let place = Place::key(scope.workspace.file_of(T::KIND, &filed.id), "amends");
        Hit::new(place, Message::new(rule).with("record", filed.id.to_string()).with("earlier", earlier))
    };
    match fault {
        Fault::Dangling => history.dangling().map(hit).collect(),
        Fault::Orphaned => history.orphaned().map(hit).collect(),
        Fault::Rival => history.rivals().map(hit).collect(),
    }
}
