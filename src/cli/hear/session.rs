//! Finds a session by date, topic, date with time or topic, or id prefix.

use chrono::{Months, NaiveDate};

use super::clock;
use super::day::day;
use super::select::topic;
use crate::domain::plan::Plan;
use crate::domain::session::State;
use crate::domain::year::Year;
use crate::domain::year::timetable::{Entry, Timetable};
use crate::message::{Message, Value};

/// The length of the date at the start of an id.
const DATE: usize = "2026-03-12".len();

/// The maximum length of a date with times and topics; every way to split it is tried.
const LONGEST: usize = 60;

/// Returns the one session that the word means.
pub(crate) fn session<'a, 'b>(year: &'b Year<'a>, word: &str) -> Result<&'b Entry<'a>, Message> {
    match sessions(year, word)?.as_slice() {
        [] => Err(missing(year, word)),
        [only] => Ok(only),
        several => Err(Message::new("ambiguous-session").with("word", word).with("sessions", named(several))),
    }
}

/// Returns the message that there is no such session, with the date that was taken for one without a year.
fn missing(year: &Year<'_>, word: &str) -> Message {
    let typed = day(word.trim()).ok().filter(|day| day.is_short());
    let resolved = typed.and_then(|day| day.resolve(year.plan, year.today()).ok());
    match resolved.and_then(|day| Some((day, day.checked_sub_months(Months::new(12))?))) {
        Some((day, earlier)) => Message::new("no-session-on-day")
            .with("day", Value::Day(day))
            .with("year", year.plan.year.to_string())
            .with("earlier", earlier),
        None => Message::new("no-such-session").with("word", word),
    }
}

/// Returns the session if it is neither held nor cancelled: only such a session can be moved.
pub(crate) fn session_ahead<'a, 'b>(year: &'b Year<'a>, word: &str) -> Result<&'b Entry<'a>, Message> {
    let entry = session(year, word)?;
    let refused = match entry.state {
        State::Planned | State::Unrecorded => return Ok(entry),
        State::Held => "session-was-held",
        State::Cancelled => "session-was-cancelled",
    };
    Err(Message::new(refused).with("session", entry.id.short()))
}

/// Returns all matching sessions. Less than a date is not an id prefix: the result would depend on
/// which dates have records.
pub(crate) fn sessions<'a, 'b>(year: &'b Year<'a>, word: &str) -> Result<Vec<&'b Entry<'a>>, Message> {
    let (timetable, plan, word) = (year.timetable(), year.plan, word.trim());
    if let Ok(day) = day(word) {
        return Ok(on_day(timetable, day.resolve(plan, year.today())?));
    }
    if let Ok(topic) = topic(plan, word) {
        let on_topic = timetable.entries().iter().filter(|entry| entry.is_on(&topic.id));
        return Ok(standing_first(on_topic.collect()));
    }
    let by_id = if word.len() > DATE { timetable.named(word) } else { Vec::new() };
    if !by_id.is_empty() {
        return Ok(by_id);
    }
    if word.chars().count() > LONGEST {
        return Ok(Vec::new());
    }
    let mut ends = word.char_indices().rev().map(|(at, _)| word.split_at(at));
    let Some((day, rest)) = ends.find_map(|(day_word, rest)| Some((day(day_word).ok()?, rest))) else {
        return Ok(Vec::new());
    };
    let is_between = |c: char| c.is_whitespace() || ",，、/-_的".contains(c);
    let marks: Vec<&str> = rest.split(is_between).filter(|mark| !mark.is_empty()).collect();
    let is_meant = |entry: &&Entry<'_>| marks.iter().all(|mark| has(entry, plan, mark));
    let found = timetable.once_on(day.resolve(plan, year.today())?);
    Ok(standing_first(found.into_iter().filter(is_meant).collect()))
}

/// Returns `true` if the session is on that topic or begins at that time.
fn has(entry: &Entry<'_>, plan: &Plan, mark: &str) -> bool {
    topic(plan, mark).is_ok_and(|topic| entry.is_on(&topic.id))
        || entry.session.time.is_some_and(|time| clock::names(mark, time.from()))
}

/// Returns the sessions of a date, or else those moved away from it.
fn on_day<'a, 'b>(timetable: &'b Timetable<'a>, day: NaiveDate) -> Vec<&'b Entry<'a>> {
    let now: Vec<_> = timetable.on_day(day).collect();
    if now.is_empty() { standing_first(timetable.once_on(day)) } else { now }
}

/// Returns sessions that are not cancelled, or the cancelled ones, which the command reports.
fn standing_first<'a, 'b>(found: Vec<&'b Entry<'a>>) -> Vec<&'b Entry<'a>> {
    let stands = |entry: &&Entry<'_>| entry.state != State::Cancelled;
    if found.iter().any(stands) { found.into_iter().filter(stands).collect() } else { found }
}

/// Describes each session so that it can be found again: date, time and topics, or ids if these are
/// equal.
fn named(entries: &[&Entry<'_>]) -> Value {
    let label = |entry: &&Entry<'_>| {
        let time = entry.session.time.map(|time| time.from().format(" %H:%M").to_string());
        let topics: Vec<&str> = entry.session.topics.iter().map(|topic| topic.0.as_str()).collect();
        format!("{}{} {}", entry.session.date, time.unwrap_or_default(), topics.join("-"))
    };
    let labels: Vec<String> = entries.iter().map(label).collect();
    let is_unique = |label: &String| labels.iter().filter(|other| *other == label).count() == 1;
    let pairs = labels.iter().zip(entries);
    pairs
        .map(|(label, entry)| if is_unique(label) { label.clone() } else { entry.id.short().to_owned() })
        .collect()
}
