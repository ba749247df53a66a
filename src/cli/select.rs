//! What a word on the command line means: a topic, a member, a session, a record.

use chrono::NaiveDate;

use super::values::half_width;
use crate::domain::history::History;
use crate::domain::note::Note;
use crate::domain::plan::Plan;
use crate::domain::record::{Record, RecordId};
use crate::domain::roster::{Member, Roster};
use crate::domain::session::State;
use crate::domain::timetable::{Entry, Timetable};
use crate::domain::topic::{Reading, Topic};
use crate::message::{Message, Value};

/// The topic that `3` or `t03` means: a number as printed, or an id.
///
/// # Errors
/// The plan has no such topic.
pub(super) fn topic<'a>(plan: &'a Plan, word: &str) -> Result<&'a Topic, Message> {
    let typed: String = word.trim().chars().map(half_width).collect();
    let by_id = || plan.topics.iter().find(|topic| topic.id.0.eq_ignore_ascii_case(&typed));
    let by_number =
        || plan.numbered().find(|(number, _)| typed == number.to_string()).map(|(_, topic)| topic);
    by_id()
        .or_else(by_number)
        .ok_or_else(|| Message::new("no-such-topic").with("word", word).with("count", plan.topics.len()))
}

/// The member with that id or name.
///
/// # Errors
/// The roster has none, or several of that name.
pub(super) fn member<'a>(roster: &'a Roster, word: &str) -> Result<&'a Member, Message> {
    match roster.named(word.trim()).as_slice() {
        [] => Err(Message::new("no-such-member").with("word", word)),
        [only] => Ok(only),
        several => Err(Message::new("ambiguous-member")
            .with("word", word)
            .with("ids", several.iter().map(|member| member.id.0.as_str()).collect::<Value>())),
    }
}

/// The member meant, who must belong to the group on `day`.
///
/// # Errors
/// As [`member`], or the member does not belong to the group then.
pub(super) fn member_on<'a>(roster: &'a Roster, word: &str, day: NaiveDate) -> Result<&'a Member, Message> {
    let member = member(roster, word)?;
    if member.belongs_on(day) {
        return Ok(member);
    }
    Err(Message::new("not-a-member-then").with("name", member.name.as_str()).with("date", day))
}

/// The session that a date, a topic or the beginning of an id means.
///
/// # Errors
/// There is none, or there are several.
pub(super) fn session<'a, 'b>(
    timetable: &'b Timetable<'a>,
    plan: &Plan,
    word: &str,
) -> Result<&'b Entry<'a>, Message> {
    let word = word.trim();
    let on_day: Vec<_> =
        super::values::day(word).map(|day| timetable.on_day(day).collect()).unwrap_or_default();
    let candidates = if on_day.is_empty() { by_name(timetable, plan, word) } else { on_day };
    match candidates.as_slice() {
        [] => Err(Message::new("no-such-session").with("word", word)),
        [only] => Ok(only),
        several => Err(Message::new("ambiguous-session")
            .with("word", word)
            .with("ids", several.iter().map(|entry| entry.id.to_string()).collect::<Value>())),
    }
}

/// The session meant, which must be neither held nor cancelled: only such a one moves.
///
/// # Errors
/// As [`session`], or it was held or cancelled.
pub(super) fn session_ahead<'a, 'b>(
    timetable: &'b Timetable<'a>,
    plan: &Plan,
    word: &str,
) -> Result<&'b Entry<'a>, Message> {
    let entry = session(timetable, plan, word)?;
    let refused = match entry.state {
        State::Planned => return Ok(entry),
        State::Held => "session-was-held",
        State::Cancelled => "session-was-cancelled",
    };
    Err(Message::new(refused).with("session", entry.id.to_string()))
}

fn by_name<'a, 'b>(timetable: &'b Timetable<'a>, plan: &Plan, word: &str) -> Vec<&'b Entry<'a>> {
    let begins = |entry: &&Entry<'_>| entry.id.0.starts_with(word);
    let by_id: Vec<_> = timetable.entries().iter().filter(begins).collect();
    if !by_id.is_empty() {
        return by_id;
    }
    let on_topic = |topic: &Topic| timetable.standing().filter(|entry| entry.is_on(&topic.id)).collect();
    topic(plan, word).map(on_topic).unwrap_or_default()
}

/// The readings of a topic that words mean: a title, a part of one, or a number in the topic's list.
///
/// # Errors
/// One message for each word that means none or several.
pub(super) fn readings<'a>(topic: &'a Topic, words: &[String]) -> Result<Vec<&'a Reading>, Vec<Message>> {
    let found: Vec<Result<&Reading, Message>> = words.iter().map(|word| reading(topic, word)).collect();
    let (good, bad): (Vec<_>, Vec<_>) = found.into_iter().partition(Result::is_ok);
    if bad.is_empty() {
        Ok(good.into_iter().filter_map(Result::ok).collect())
    } else {
        Err(bad.into_iter().filter_map(Result::err).collect())
    }
}

fn reading<'a>(topic: &'a Topic, word: &str) -> Result<&'a Reading, Message> {
    let title = word.trim().trim_start_matches('《').trim_end_matches('》');
    let exact = topic.reading(title);
    let number = title.parse::<usize>().ok().and_then(|number| topic.readings.get(number.checked_sub(1)?));
    let partly: Vec<&Reading> =
        topic.readings.iter().filter(|reading| reading.title.contains(title)).collect();
    match (exact.or(number), partly.as_slice()) {
        (Some(reading), _) => Ok(reading),
        (None, [only]) if !title.is_empty() => Ok(only),
        _ => Err(Message::new("no-such-reading")
            .with("word", word)
            .with("topic", topic.id.to_string())
            .with("titles", topic.readings.iter().map(ToString::to_string).collect::<Value>())),
    }
}

/// The ids of a kind's records that begin with `word`: those of things first, then of any record.
pub(super) fn ids<'a, T: Record>(history: &'a History<T>, word: &str) -> Vec<&'a RecordId> {
    let things: Vec<&RecordId> =
        history.current().map(|current| current.id).filter(|id| id.0.starts_with(word)).collect();
    if !things.is_empty() {
        return things;
    }
    history.filed().iter().map(|filed| &filed.id).filter(|id| id.0.starts_with(word)).collect()
}

/// The note whose id begins with `word`.
///
/// # Errors
/// There is none, or there are several.
pub(super) fn note(notes: &History<Note>, word: &str) -> Result<RecordId, Message> {
    match ids(notes, word.trim()).as_slice() {
        [] => Err(Message::new("no-such-note").with("word", word)),
        [only] => Ok((*only).clone()),
        several => Err(Message::new("ambiguous-record")
            .with("word", word)
            .with("ids", several.iter().map(ToString::to_string).collect::<Value>())),
    }
}
