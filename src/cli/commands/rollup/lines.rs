//! Lines about single units, for the terminal and for pages.

use chrono::NaiveDate;

use crate::domain::vocabulary::Vocabulary;
use crate::i18n::Words;
use crate::message::{Message, Value};
use crate::output::clean;
use crate::report::rollup::anomaly::{Anomaly, anomalies, silent};
use crate::report::rollup::{Compared, Unit};

/// Returns how many units could not be read; `None` if all were.
pub(super) fn unread_units(units: &[Unit]) -> Option<Message> {
    let unread = units.iter().filter(|unit| unit.facts.is_none()).count();
    (unread > 0).then(|| Message::new("rollup-unread").with("count", unread))
}

/// Returns the units with make-ups of earlier years still owed. The table counts those of the year only.
pub(super) fn carried_makeups(units: &[Unit]) -> Vec<Message> {
    let carried = units.iter().filter_map(|unit| Some((unit, unit.row.debts.as_ref()?.carried)));
    let line = |(unit, count): (&Unit, usize)| {
        Message::new("rollup-carried-unit").with("unit", clean(&unit.row.label)).with("count", count)
    };
    carried.filter(|(_, count)| *count > 0).map(line).collect()
}

/// Returns the title of the units without a session in the quarter compared.
pub(super) fn silent_title(compared: Compared) -> Message {
    let title = Message::new("rollup-silent").with("year", compared.year.to_string());
    title.with("quarter", compared.quarter.to_string())
}

/// Returns the units without a session held in the quarter compared.
pub(super) fn silent_units(units: &[Unit]) -> Vec<Message> {
    let line = |(unit, last): (&str, Option<NaiveDate>)| {
        let line = match last {
            Some(last) => Message::new("rollup-silent-unit").with("last", last),
            None => Message::new("rollup-silent-empty"),
        };
        line.with("unit", clean(unit))
    };
    silent(units).into_iter().map(line).collect()
}

/// Returns the units that cannot reach a target any more, each with these targets.
pub(super) fn lost_targets(units: &[Unit], words: &Words) -> Vec<Message> {
    let target = |(aim, members): &(_, usize)| {
        let id = if *members > 0 { "rollup-lost-members" } else { "rollup-lost-target" };
        let target = Message::new(id).with("target", Value::Word(Vocabulary::word_id(*aim)));
        words.say(&target.with("members", *members))
    };
    let lost = units.iter().filter_map(|unit| Some((unit, &unit.facts.as_ref()?.lost)));
    lost.filter(|(_, lost)| !lost.is_empty())
        .map(|(unit, lost)| {
            let targets: Value = lost.iter().map(target).collect();
            Message::new("rollup-unit").with("unit", clean(&unit.row.label)).with("text", targets)
        })
        .collect()
}

/// Returns the anomalies, each with the names of its units.
pub(super) fn to_look_at(units: &[Unit], compared: Compared, words: &Words) -> Vec<Message> {
    let line = |one: Anomaly| {
        let names = one.units.iter().map(|at| clean(&units[*at].row.label)).collect::<Value>();
        Message::new("rollup-unit").with("unit", names).with("text", clean(&text(&one, words)))
    };
    anomalies(units, compared).into_iter().map(line).collect()
}

pub(super) fn text(one: &Anomaly, words: &Words) -> String {
    about(one.file.as_deref(), &one.message, words)
}

/// Returns a message in words, after the file that it is about.
pub(in crate::cli::commands) fn about(file: Option<&str>, message: &Message, words: &Words) -> String {
    let text = words.say(message);
    match file {
        Some(file) => words.say(&Message::new("rollup-file").with("file", file).with("text", text)),
        None => text,
    }
}
