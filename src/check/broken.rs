//! Compares a year before and after a correction.

use super::finding::Hit;
use super::rule::Finder;
use super::rules;
use crate::domain::year::Year;
use crate::message::Message;

/// The rules that a correction of one record, or of the roster, can break elsewhere.
const RULES: [&str; 16] = [
    "unknown-session",
    "unknown-note",
    "unknown-problem",
    "note-on-another-topic",
    "note-outside-membership",
    "makeup-without-debt",
    "leave-without-record",
    "presence-despite-leave",
    "attendance-of-cancelled",
    "marked-before-session",
    "unmarked-member",
    "mark-of-non-member",
    "part-of-non-member",
    "topic-without-session",
    "topic-below-target",
    "duplicate-record",
];

/// Returns what these rules find now and did not find before. An amended record has a new file, so a finding
/// on it is an earlier one if it says the same.
pub(crate) fn broken(before: &Year<'_>, after: &Year<'_>) -> Vec<Message> {
    let known = find(before);
    let is_known = |hit: &Hit| {
        known.iter().any(|known| {
            known.message.id == hit.message.id
                && (known.place == hit.place || known.message.values == hit.message.values)
        })
    };
    let mut new: Vec<Message> = Vec::new();
    for hit in find(after) {
        if !is_known(&hit) && !new.contains(&hit.message) {
            new.push(hit.message);
        }
    }
    new
}

fn find(year: &Year<'_>) -> Vec<Hit> {
    let rules = RULES.iter().filter_map(|id| rules::by_id(id));
    let hits = rules.map(|rule| match rule.finder {
        Finder::Looking(find) => find(year),
        Finder::Loading => Vec::new(),
    });
    hits.flatten().collect()
}
