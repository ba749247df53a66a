//! The timetable for phones and calendar programs, as `.ics`.
//!
//! Times are in UTC, which needs no time zone definition. The UID of an event is the id of the
//! session's first record, and its SEQUENCE grows with every later record, so that a program that reads
//! the file again replaces the event. The content does not depend on when it was written.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use icalendar::{Alarm, Calendar, Component, Event, EventLike, EventStatus, Property};

use crate::domain::record::{Filed, RecordId};
use crate::domain::session::Session;
use crate::domain::time::zone;
use crate::domain::year::Year;
use crate::i18n::Words;
use crate::message::{Message, Value};
use crate::text::is_hidden;

/// The hour of the reminder for an all-day event.
const REMINDER_HOUR: i64 = 9;

/// Turns sessions into events.
struct Events<'a> {
    year: &'a Year<'a>,
    words: &'a Words,
}

/// A date on which something is due.
#[derive(Debug, Clone)]
pub(crate) struct Due {
    /// The permanent id of the event.
    pub uid: String,
    pub day: NaiveDate,
    /// The text of the event.
    pub summary: String,
    /// The time of the latest record it is based on.
    pub stamp: DateTime<FixedOffset>,
    /// The number of later records.
    pub changes: u32,
    /// Whether it is done or dropped: the event is cancelled in programs that already have it.
    pub closed: bool,
}

/// How often a session was recorded.
#[derive(Debug, Clone, Copy)]
struct Filings {
    last: DateTime<FixedOffset>,
    /// The number of records after the first.
    after_first: u32,
}

impl Filings {
    fn first(recorded: DateTime<FixedOffset>) -> Self {
        Self { last: recorded, after_first: 0 }
    }

    fn add(&mut self, recorded: DateTime<FixedOffset>) {
        self.last = self.last.max(recorded);
        self.after_first = self.after_first.saturating_add(1);
    }
}

/// Returns the sessions of the year and these due dates as a calendar.
pub(crate) fn draw<'a>(year: &'a Year<'a>, dues: &[Due], words: &'a Words) -> Result<String, Message> {
    let events = Events { year, words };
    let sessions = &year.records.sessions;
    let mut calendar = Calendar::new();
    calendar.name(&year.plan.title);
    calendar.append_property(Property::new("PRODID", "-//plan//plan//ZH"));
    calendar.append_property(Property::new("METHOD", "PUBLISH"));
    calendar.properties.retain(|property| property.value() != "ICALENDAR-RS");
    let filings = events.filings();
    for first in sessions.filed().iter().filter(|filed| filed.stamp.amends.is_none()) {
        let filings = filings.get(&first.id).copied().unwrap_or(Filings::first(first.stamp.recorded));
        calendar.push(events.event(first, filings));
    }
    for due in dues {
        calendar.push(due.event());
    }
    let mut text = String::new();
    icalendar_write(&calendar, &mut text).map_err(|_| Message::new("calendar-not-drawn"))?;
    Ok(folded(&without_hidden(&text)))
}

/// The longest line of the format in octets, without its end.
const LONGEST: usize = 75;

/// Folds the lines again: the space that starts a continuation counts too (RFC 5545, 3.1).
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for line in text.replace("\r\n ", "").split_terminator("\r\n") {
        let mut octets = 0;
        for letter in line.chars() {
            if octets + letter.len_utf8() > LONGEST {
                folded.push_str("\r\n ");
                octets = 1;
            }
            folded.push(letter);
            octets += letter.len_utf8();
        }
        folded.push_str("\r\n");
    }
    folded
}

/// Removes hidden characters, which the format cannot escape. A carriage return within a line would
/// begin a property of its own.
fn without_hidden(text: &str) -> String {
    let visible = |line: &str| line.chars().filter(|c| *c == '\t' || !is_hidden(*c)).collect::<String>();
    text.split("\r\n").map(visible).collect::<Vec<_>>().join("\r\n")
}

fn icalendar_write(calendar: &Calendar, text: &mut String) -> std::fmt::Result {
    use std::fmt::Write;
    write!(text, "{calendar}")
}

impl Events<'_> {
    /// Returns the event of a session; a retracted session is cancelled.
    fn event(&self, first: &Filed<Session>, filings: Filings) -> Event {
        let current = self.year.records.sessions.current_of(&first.id);
        let session = current.map_or(&first.record, |current| &current.head.record);
        let cancelled = current.is_none() || session.cancelled.is_some();
        let (stamp, sequence) = (filings.last.to_utc(), filings.after_first);
        let mut event = Event::new();
        event.uid(&format!("{}@plan", first.id)).timestamp(stamp).last_modified(stamp).sequence(sequence);
        let summary = self.summary(&first.id, session, cancelled);
        event.summary(&summary).description(&self.description(session));
        event.status(if cancelled { EventStatus::Cancelled } else { EventStatus::Confirmed });
        if let Some(place) = &session.place {
            event.location(place);
        }
        let whole_day = set_times(&mut event, session);
        if let Some(days) = self.year.plan.meeting.remind_days_before.filter(|_| !cancelled) {
            let morning = TimeDelta::hours(if whole_day { REMINDER_HOUR } else { 0 });
            let mut alarm = Alarm::display(&summary, morning - TimeDelta::days(i64::from(days)));
            // Without a fixed id and stamp, each run would generate new ones.
            alarm.uid(&format!("{}-alarm@plan", first.id)).timestamp(stamp);
            event.alarm(alarm);
        }
        event.done()
    }

    /// Counts the records of each session by its first record. Retracted records count too: a sequence
    /// number that decreased would keep programs from replacing the event.
    fn filings(&self) -> BTreeMap<&RecordId, Filings> {
        let filed = self.year.records.sessions.filed().iter().map(|filed| (&filed.id, filed.stamp.recorded));
        let retracted = self
            .year
            .records
            .retractions
            .filed()
            .iter()
            .map(|filed| (&filed.record.retracts, filed.stamp.recorded));
        let mut filings: BTreeMap<&RecordId, Filings> = BTreeMap::new();
        for (id, recorded) in filed.chain(retracted) {
            let Some(first) = self.year.records.sessions.root(id) else { continue };
            filings.entry(first).and_modify(|known| known.add(recorded)).or_insert(Filings::first(recorded));
        }
        filings
    }

    /// Returns the title; what differs comes first, because phones show only the start.
    fn summary(&self, id: &RecordId, session: &Session, cancelled: bool) -> String {
        let topics = session.topics.iter().map(|id| self.year.plan.topic(id));
        let unknown = || self.words.word("topic-not-in-plan");
        let titles = topics.map(|topic| topic.map_or_else(unknown, |topic| topic.title.clone()));
        let numbers = session.topics.iter().filter_map(|id| self.year.plan.number(id));
        let entry = self.year.timetable().get(id).filter(|entry| entry.session.form.is_collective());
        let message = match entry {
            _ if cancelled => Message::new("calendar-session-cancelled"),
            Some(entry) => Message::new("calendar-session").with("number", entry.number),
            None => Message::new("calendar-self-study"),
        };
        let message = message.with("numbers", numbers.map(|number| number.to_string()).collect::<Value>());
        let message = message.with("topics", titles.collect::<Value>());
        self.words.say(&message.with("form", self.words.term(session.form)))
    }

    fn description(&self, session: &Session) -> String {
        let name = |id| self.year.roster.name(id).to_owned();
        let mut lines = Vec::new();
        let mut line = |id, people: Vec<String>| {
            if !people.is_empty() {
                lines.push(
                    self.words.say(&Message::new(id).with("people", people.into_iter().collect::<Value>())),
                );
            }
        };
        line("calendar-chair", session.chair.iter().map(name).collect());
        line("calendar-lead", session.lead.iter().map(name).collect());
        line("calendar-lecturer", session.lecturer.iter().cloned().collect());
        line("calendar-speakers", session.speakers.iter().map(name).collect());
        let topics = session.topics.iter().filter_map(|id| self.year.plan.topic(id));
        let readings = topics.flat_map(|topic| topic.readings.iter().map(ToString::to_string)).collect();
        line("calendar-readings", readings);
        lines.join("\n")
    }
}

impl Due {
    fn event(&self) -> Event {
        let stamp = self.stamp.to_utc();
        let (status, sequence) = if self.closed {
            (EventStatus::Cancelled, self.changes.saturating_add(1))
        } else {
            (EventStatus::Confirmed, self.changes)
        };
        let mut event = Event::new();
        event.uid(&self.uid).timestamp(stamp).sequence(sequence).summary(&self.summary).status(status);
        whole_day(&mut event, self.day);
        event.append_property(Property::new("TRANSP", "TRANSPARENT"));
        event.done()
    }
}

/// Sets start and end. Returns `true` for a session without a time, which takes the whole day.
fn set_times(event: &mut Event, session: &Session) -> bool {
    let Some(time) = session.time else {
        whole_day(event, session.date);
        return true;
    };
    event.starts(utc(session.date.and_time(time.from())));
    event.ends(utc(session.date.and_time(time.to())));
    false
}

fn utc(local: NaiveDateTime) -> DateTime<Utc> {
    (local - zone()).and_utc()
}

/// An all-day event ends on the next day.
fn whole_day(event: &mut Event, day: NaiveDate) {
    event.starts(day);
    event.ends(day.checked_add_days(Days::new(1)).unwrap_or(day));
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn no_line_is_longer_than_75_octets(lines in proptest::collection::vec("[ -~深学习]{0,90}", 0..5)) {
            let text = lines.iter().fold(String::new(), |text, line| text + "A:" + line + "\r\n");
            let folded = folded(&text);
            proptest::prop_assert!(folded.split("\r\n").all(|line| line.len() <= 75));
            proptest::prop_assert_eq!(folded.replace("\r\n ", ""), text);
        }
    }

    #[test]
    fn a_value_cannot_begin_a_property() {
        let text = "SUMMARY:学\rATTENDEE:mailto:a@example.org\u{202e}\r\nEND:VEVENT\r\n";
        assert_eq!(without_hidden(text), "SUMMARY:学ATTENDEE:mailto:a@example.org\r\nEND:VEVENT\r\n");
    }
}
