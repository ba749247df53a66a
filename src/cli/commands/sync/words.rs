//! Puts changed files into words: the message of a commit, and what came in.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use crate::cli::commands::prelude::*;
use crate::domain::paper::PaperKind;
use crate::i18n::Words;
use crate::store::ROSTER_FILE;
use crate::store::sync::{Change, What};

/// The number of days that a message names.
const DAYS: usize = 3;

/// A record by its path.
struct Record<'a> {
    kind: Kind,
    day: NaiveDate,
    /// The part of the name between the day and the hash.
    what: &'a str,
}

/// Reads a path such as `records/2026/papers/2026-03-12-notice-1a6fec2b218dc740.yaml`.
fn record(file: &str) -> Option<Record<'_>> {
    let mut parts = file.strip_prefix("records/")?.split('/').skip(1);
    let (kind, name) = (Kind::from_key(parts.next()?)?, parts.next()?.strip_suffix(".yaml")?);
    let (day, rest) = (name.get(..10)?.parse().ok()?, name.get(11..)?);
    Some(Record { kind, day, what: rest.rsplit_once('-').map_or("", |(what, _)| what) })
}

/// Returns the message of a commit with these changes.
pub(super) fn described(changes: &[Change], words: &Words) -> String {
    let mut added: BTreeMap<Kind, Vec<Record<'_>>> = BTreeMap::new();
    let (mut amended, mut others) = (0, 0);
    let mut parts = Vec::new();
    for change in changes {
        match record(&change.file) {
            Some(_) if change.amends => amended += 1,
            Some(record) if change.what == What::Added => added.entry(record.kind).or_default().push(record),
            None if is_attached(&change.file) || is_written(&change.file) => {}
            _ => others += 1,
        }
    }
    for kind in Kind::ALL {
        parts.extend(added.get(kind).map(|records| of_kind(*kind, records, words)));
    }
    let count = |id, count: usize| (count > 0).then(|| words.say(&Message::new(id).with("count", count)));
    parts.extend(count("sync-amended", amended));
    let written: BTreeSet<&str> = changes.iter().filter_map(|change| person(change)).collect();
    parts.extend(written.into_iter().map(|id| words.word(id)));
    parts.extend(count("sync-other-files", others));
    parts.join(&words.word("sync-comma"))
}

/// Returns `true` for the stored file of an attachment, which its record already names.
fn is_attached(file: &str) -> bool {
    file.starts_with("records/") && file.contains("/files/")
}

fn is_written(file: &str) -> bool {
    file.starts_with("plan/") && file.strip_suffix(".md").is_none()
}

/// Returns the word for a change of a file that people write.
fn person(change: &Change) -> Option<&'static str> {
    if !is_written(&change.file) {
        return None;
    }
    Some(match (change.what, change.file.as_str()) {
        (What::Added, ROSTER_FILE) => "sync-new-roster",
        (_, ROSTER_FILE) => "sync-roster",
        (_, file) if file.starts_with("plan/calendar/") => "sync-calendar",
        (What::Added, _) => "sync-new-plan",
        _ => "sync-plan",
    })
}

fn of_kind(kind: Kind, records: &[Record<'_>], words: &Words) -> String {
    let message = Message::new("sync-recorded")
        .with("kind", kind.key())
        .with("word", Value::Word(kind.word_id()))
        .with("papers", papers(records))
        .with("days", days(records, words))
        .with("count", records.len());
    words.say(&message)
}

fn days(records: &[Record<'_>], words: &Words) -> String {
    let all: BTreeSet<NaiveDate> = records.iter().map(|record| record.day).collect();
    let named = all.iter().take(DAYS).map(|day| {
        let count = |number: u32| number.to_string();
        words.say(&Message::new("sync-day").with("month", count(day.month())).with("day", count(day.day())))
    });
    let named = words.list(named.collect::<Vec<_>>());
    if all.len() > DAYS { words.say(&Message::new("sync-more-days").with("days", named)) } else { named }
}

fn papers(records: &[Record<'_>]) -> Value {
    let kinds: BTreeSet<PaperKind> =
        records.iter().filter_map(|record| PaperKind::from_key(record.what)).collect();
    kinds.into_iter().map(|kind| Value::Word(kind.word_id())).collect()
}

/// Returns how many records of each kind these changes are, and which other files.
pub(super) fn counted(changes: &[Change], words: &Words) -> Value {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for change in changes.iter().filter(|change| !is_attached(&change.file)) {
        let word = match record(&change.file) {
            Some(record) => words.term(record.kind),
            None => person(change).map_or_else(|| change.file.clone(), |id| words.word(id)),
        };
        *counts.entry(word).or_default() += 1;
    }
    counts.into_iter().map(|(word, count)| format!("{word} {count}")).collect()
}
