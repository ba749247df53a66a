//! References in records to missing topics, members, sessions and notes.

use super::each_kind::{OnEachKind, each_kind};
use super::finding::Hit;
use super::rule::file_of;
use crate::domain::history::History;
use crate::domain::names::{Named, Names};
use crate::domain::record::Record;
use crate::domain::year::Year;
use crate::message::Message;
use crate::store::Place;

/// Returns a hit for each reference in a current record if `unknown` returns its text. The
/// message has the text as `value`, the `record` that refers, and the `key` under which it does.
pub(super) fn hits(
    year: &Year<'_>,
    rule: &'static str,
    value: &'static str,
    unknown: impl Fn(Named<'_>) -> Option<String>,
) -> Vec<Hit> {
    each_kind(year, References { rule, value, unknown })
}

struct References<F> {
    rule: &'static str,
    value: &'static str,
    unknown: F,
}

impl<F: Fn(Named<'_>) -> Option<String>> OnEachKind for References<F> {
    fn look<T: Record>(&self, history: &History<T>, year: &Year<'_>) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mut names = Names::default();
        for current in history.current() {
            current.head.record.names(&mut names);
            for name in names.0.drain(..) {
                let Some(text) = (self.unknown)(name.named) else { continue };
                let file = file_of(year, T::KIND, &current.head.id);
                let place = match name.index {
                    Some(index) => Place::item(file, name.key, index),
                    None => Place::key(file, name.key),
                };
                let message = Message::new(self.rule).with(self.value, text);
                let message = message.with("record", current.id.short()).with("key", name.key);
                hits.push(Hit::new(place, message));
            }
        }
        hits
    }
}
