//! The choices that a question offers.

use clap::Arg;

use crate::domain::roster::Member;
use crate::domain::session::State;
use crate::domain::year::Year;
use crate::domain::year::timetable::Entry;
use crate::i18n::Words;
use crate::message::{Message, Value};
use crate::report::todo;

/// A choice.
pub(super) struct Offer {
    /// The columns that people see.
    pub(super) row: Vec<String>,
    /// The argument that means it.
    pub(super) word: String,
}

/// Returns the sessions that the command can be about, or all if it has none of its own.
pub(super) fn sessions(year: &Year<'_>, path: &str, words: &Words) -> Vec<Offer> {
    let owes = |entry: &Entry<'_>| owing(year, entry).next().is_some();
    let fits = |entry: &&Entry<'_>| match path {
        "makeup add" => owes(entry),
        "leave add" | "schedule move" | "schedule cancel" => {
            matches!(entry.state, State::Planned | State::Unrecorded)
        }
        _ => true,
    };
    let fitting: Vec<&Entry<'_>> = year.timetable().standing().filter(fits).collect();
    fitting.into_iter().map(|entry| session(year, entry, words)).collect()
}

/// Returns a session as a choice: its date, its state, its topics.
pub(super) fn session(year: &Year<'_>, entry: &Entry<'_>, words: &Words) -> Offer {
    let day = words.say(&Message::new("ask-day").with("date", Value::Day(entry.session.date)));
    let topics = entry.session.topics.iter().map(|id| {
        let title = year.plan.topic(id).map_or("", |topic| topic.title.as_str());
        format!("{id} {title}")
    });
    let topics = words.list(topics.collect::<Vec<_>>());
    Offer { row: vec![day, words.term(entry.state), topics], word: todo::word(entry, year) }
}

/// Returns the members that the command can be about.
pub(super) fn members(year: &Year<'_>, path: &str, entry: Option<&Entry<'_>>, words: &Words) -> Vec<Offer> {
    let offer = |member: &Member| Offer {
        row: vec![member.name.clone(), member.id.to_string()],
        word: member.id.to_string(),
    };
    let Some(entry) = entry else { return year.judged().map(offer).collect() };
    if path == "makeup add" {
        return owing(year, entry).map(offer).collect();
    }
    let asked = |member: &Member| !year.leave().confirmed(entry, &member.id).is_empty();
    let state = |member: &Member| {
        if asked(member) { words.word("ask-on-leave") } else { String::new() }
    };
    let rows = entry.expected.iter().filter(|member| path != "leave add" || !asked(member));
    rows.map(|member| Offer {
        row: vec![member.name.clone(), member.id.to_string(), state(member)],
        ..offer(member)
    })
    .collect()
}

/// Returns the members who have not made up the session.
fn owing<'y>(year: &'y Year<'_>, entry: &'y Entry<'_>) -> impl Iterator<Item = &'y Member> {
    year.owed().filter(|debt| debt.session.id == entry.id).map(|debt| debt.member)
}

pub(super) fn topics(year: &Year<'_>) -> Vec<Offer> {
    let offer = |(number, topic): (usize, &crate::domain::topic::Topic)| Offer {
        row: vec![number.to_string(), topic.title.clone()],
        word: topic.id.to_string(),
    };
    year.plan.numbered().map(offer).collect()
}

/// Returns the allowed words of an argument, in the user's language.
pub(super) fn words(path: &str, arg: &Arg, words: &Words) -> Vec<Offer> {
    let term = match (path, arg.get_id().as_str()) {
        ("notes add", "kind") => "note-kind",
        ("outcomes add", "kind") => "outcome-kind",
        ("attach", "kind") => "paper-kind",
        ("outcomes update", "state") => "outcome-state",
        ("draft", "kind") => "draft-kind",
        (_, "form") => "form",
        _ => "",
    };
    let offer = |key: String| Offer {
        row: vec![words.word_if_any(&format!("{term}-{key}")).unwrap_or_default(), key.clone()],
        word: key,
    };
    arg.get_possible_values().iter().map(|value| offer(value.get_name().to_owned())).collect()
}
