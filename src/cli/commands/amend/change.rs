//! `KEY=VALUE` of `plan amend`, converted to the form of the record.

use chrono::NaiveDate;
use serde_json::{Map, Value as Json};

use crate::cli::commands::{evaluations::no_such_period, outcomes};
use crate::cli::hear::{clock, day, period, select, session, values};
use crate::domain::evaluation;
use crate::domain::note::NoteKind;
use crate::domain::outcome::{OutcomeKind, OutcomeState};
use crate::domain::paper::PaperKind;
use crate::domain::record::Kind;
use crate::domain::session::Form;
use crate::domain::year::Year;
use crate::message::Message;

/// Keys of the stamp; a new record has its own.
const STAMP: [&str; 4] = ["recorded", "by", "amends", "reason"];
/// Keys with lists of ids or names.
const LISTS: [&str; 9] =
    ["topics", "speakers", "present", "late", "left-early", "leave", "absent", "guests", "sessions"];
/// Keys with lists of titles or sentences, in which a comma is part of the text.
const SENTENCES: [&str; 3] = ["problems", "adjustments", "readings"];
/// Keys with a number, also if the record does not have them yet.
const NUMBERS: [&str; 1] = ["hours"];
/// Keys that others depend on, so they are read first: membership depends on the date, readings on the
/// topic.
const FIRST: [&str; 2] = ["date", "topic"];

/// The data needed to read changes.
pub(super) struct Reader<'a> {
    pub(super) kind: Kind,
    pub(super) year: &'a Year<'a>,
}

impl Reader<'_> {
    /// Applies the changes to the fields of a record; returns what is wrong with them.
    pub(super) fn apply(&self, fields: &mut Map<String, Json>, changes: &[String]) -> Vec<Message> {
        let mut faults = Vec::new();
        let mut read: Vec<(&str, &str)> = Vec::new();
        for change in changes {
            match change.split_once('=') {
                None => faults.push(Message::new("not-a-change").with("change", change.as_str())),
                Some((key, _)) if STAMP.contains(&key) => {
                    faults.push(Message::new("stamp-is-fixed").with("key", key));
                }
                Some(("text", _)) if self.kind == Kind::Notes => faults.push(Message::new("text-is-fixed")),
                Some((key, value)) => read.push((key, value.trim())),
            }
        }
        read.sort_by_key(|(key, _)| !FIRST.contains(key));
        for (key, value) in read {
            if value.is_empty() {
                fields.remove(key);
                continue;
            }
            match self.value(fields, key, value) {
                Ok(new) => {
                    fields.insert(key.to_owned(), new);
                }
                Err(messages) => faults.extend(messages),
            }
        }
        faults
    }

    fn value(&self, fields: &Map<String, Json>, key: &str, value: &str) -> Result<Json, Vec<Message>> {
        let text = |key| fields.get(key).and_then(Json::as_str).unwrap_or_default();
        let day = text("date").parse().ok();
        let is_number = NUMBERS.contains(&key) || fields.get(key).is_some_and(Json::is_number);
        if key == "readings" {
            let topic = select::topic(self.year.plan, text("topic")).map_err(|message| vec![message])?;
            let words: Vec<String> = items(value, &[';', '；']).map(ToOwned::to_owned).collect();
            let read = select::readings(topic, &words)?;
            Ok(read.into_iter().map(|reading| Json::from(reading.title.as_str())).collect())
        } else if LISTS.contains(&key) {
            self.list(key, value, day)
        } else if SENTENCES.contains(&key) {
            Ok(items(value, &[';', '；']).map(Json::from).collect())
        } else if is_number {
            Ok(value.parse::<u64>().map_or_else(|_| value.into(), Json::from))
        } else {
            self.checked(key, value, day).map(Json::from).map_err(|message| vec![message])
        }
    }

    fn list(&self, key: &str, value: &str, day: Option<NaiveDate>) -> Result<Json, Vec<Message>> {
        let whole = [value.to_owned()];
        let words: Vec<&str> = match key {
            "topics" | "sessions" | "guests" => items(value, &[',', '，', '、']).collect(),
            _ => select::each_member(self.year.roster, &whole),
        };
        let mut list: Vec<String> = Vec::new();
        let mut faults = Vec::new();
        for word in words {
            match self.checked(key, word, day) {
                Ok(id) if list.contains(&id) => faults.push(Message::new("written-twice").with("word", word)),
                Ok(id) => list.push(id),
                Err(message) => faults.push(message),
            }
        }
        if faults.is_empty() { Ok(list.into()) } else { Err(faults) }
    }

    /// Converts a value to the form of the record, with ids for topics, members and sessions.
    fn checked(&self, key: &str, word: &str, day: Option<NaiveDate>) -> Result<String, Message> {
        let (plan, roster) = (self.year.plan, self.year.roster);
        match (key, day) {
            ("date" | "due", _) => {
                let typed = day::day(word)
                    .map_err(|_| Message::new("not-a-day").with("key", key).with("value", word))?;
                Ok(typed.resolve(plan, self.year.today())?.to_string())
            }
            ("time", _) => clock::span(word).map(|span| span.to_string()),
            ("topic" | "topics", _) => select::topic(plan, word).map(|topic| topic.id.to_string()),
            (
                "member" | "chair" | "lead" | "speakers" | "present" | "late" | "left-early" | "leave"
                | "absent",
                Some(day),
            ) => select::member_on(roster, word, day).map(|member| member.id.to_string()),
            ("owner" | "approved" | "confirmed", _) => {
                select::member(roster, word).map(|member| member.id.to_string())
            }
            ("guests", Some(day)) => select::guest(roster, word, day),
            ("session" | "sessions", _) => {
                session::session(self.year, word).map(|entry| entry.id.to_string())
            }
            ("problem", _) => outcomes::problem(self.year, word),
            ("period", _) => evaluation::term(&period::as_term(word, plan.year), plan.year)
                .map(|term| term.to_string())
                .ok_or_else(|| no_such_period(word, plan)),
            ("form", _) => Ok(values::key_of::<Form>(word)),
            ("state", _) => Ok(values::key_of::<OutcomeState>(word)),
            ("kind", _) => Ok(match self.kind {
                Kind::Outcomes => values::key_of::<OutcomeKind>(word),
                Kind::Papers => values::key_of::<PaperKind>(word),
                _ => values::key_of::<NoteKind>(word),
            }),
            _ => Ok(word.to_owned()),
        }
    }
}

fn items<'a>(value: &'a str, separators: &'a [char]) -> impl Iterator<Item = &'a str> {
    value.split(separators).map(str::trim).filter(|item| !item.is_empty())
}
