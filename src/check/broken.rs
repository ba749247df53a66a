//! Compares a year before and after a correction.

use super::finding::Hit;
use super::rule::Finder;
use super::rules;
use crate::domain::year::Year;
use crate::message::Message;

/// The rules that a correction of one record can break in another.
const RULES: [&str; 6] = [
    "unknown-session",
    "unknown-note",
    "unknown-problem",
    "note-on-another-topic",
    "makeup-without-debt",
    "leave-without-record",
];

/// Returns what these rules find now and did not find before.
pub(crate) fn broken(before: &Year<'_>, after: &Year<'_>) -> Vec<Message> {
    let known = find(before);
    let is_known =
        |hit: &Hit| known.iter().any(|known| known.message.id == hit.message.id && known.place == hit.place);
    let new = find(after).into_iter().filter(|hit| !is_known(hit));
    new.map(|hit| hit.message).collect()
}

fn find(year: &Year<'_>) -> Vec<Hit> {
    let rules = RULES.iter().filter_map(|id| rules::by_id(id));
    let hits = rules.map(|rule| match rule.finder {
        Finder::Looking(find) => find(year),
        Finder::Loading => Vec::new(),
    });
    hits.flatten().collect()
}
