//! References in records to missing topics, members, sessions and notes.

use super::finding::Hit;
use super::rule::file_of;
use crate::domain::history::History;
use crate::domain::names::{Named, Names};
use crate::domain::record::Record;
use crate::domain::records::Visitor;
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
    let mut references = References { year, rule, value, unknown, hits: Vec::new() };
    year.records.visit(&mut references);
    references.hits
}

struct References<'a, 's, F> {
    year: &'a Year<'s>,
    rule: &'static str,
    value: &'static str,
    unknown: F,
    hits: Vec<Hit>,
}

impl<'r, F: Fn(Named<'_>) -> Option<String>> Visitor<'r> for References<'_, '_, F> {
    fn visit<T: Record>(&mut self, history: &'r History<T>) {
        let mut names = Names::default();
        for current in history.current() {
            current.head.record.names(&mut names);
            for name in names.0.drain(..) {
                let Some(text) = (self.unknown)(name.named) else { continue };
                let file = file_of(self.year, T::KIND, &current.head.id);
                let place = match name.index {
                    Some(index) => Place::item(file, name.key, index),
                    None => Place::key(file, name.key),
                };
                let message = Message::new(self.rule).with(self.value, text);
                let message = message.with("record", current.id.short()).with("key", name.key);
                self.hits.push(Hit::new(place, message));
            }
        }
    }
}
