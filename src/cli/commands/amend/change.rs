//! `KEY=VALUE` of `plan amend`, converted to the form of the record.

use std::cell::RefCell;

use chrono::{NaiveDate, NaiveTime};
use serde_json::{Map, Value as Json};

use crate::cli::commands::{evaluations::no_such_period, makeup, outcomes};
use crate::cli::hear::day::Day;
use crate::cli::hear::{clock, day, people::People, period, select, session, values, written::says_nothing};
use crate::domain::asked::Asked;
use crate::domain::evaluation;
use crate::domain::field::{Field, Holds};
use crate::domain::note::NoteKind;
use crate::domain::outcome::{OutcomeKind, OutcomeState};
use crate::domain::paper::PaperKind;
use crate::domain::record::{Kind, Record, RecordId, Stamp};
use crate::domain::roster::MemberId;
use crate::domain::session::Form;
use crate::domain::year::Year;
use crate::i18n::{Lang, Words};
use crate::message::{Message, Value};

/// The context in which changes are read.
pub(super) struct Reader<'a> {
    pub(super) year: &'a Year<'a>,
    pub(super) people: People<'a, 'a>,
    /// The dates that were typed without a year, as they were read.
    pub(super) taken: RefCell<Vec<NaiveDate>>,
}

impl Reader<'_> {
    /// Applies the changes to the fields of a record; returns what is wrong with them.
    pub(super) fn apply<T: Record>(
        &self,
        fields: &mut Map<String, Json>,
        changes: &[String],
        id: &str,
    ) -> Vec<Message> {
        let (read, mut faults) = read::<T>(changes, id);
        let session = fields.get("session").cloned();
        let names_date = read.iter().any(|(at, _)| T::FIELDS[*at].0 == "date");
        for (at, value) in read {
            let (key, holds) = T::FIELDS[at];
            if value.is_empty() {
                fields.remove(key);
                continue;
            }
            let new = match holds {
                Holds::Day => {
                    self.day::<T>(fields, key, value).map(Json::from).map_err(|message| vec![message])
                }
                Holds::Asked => self.asked(fields, value).map(Json::from).map_err(|message| vec![message]),
                _ => self.value(fields, (key, holds), value),
            };
            match new {
                Ok(new) => {
                    fields.insert(key.to_owned(), new);
                }
                Err(messages) => faults.extend(messages),
            }
        }
        if T::IS_OF_A_SESSION && !names_date && fields.get("session") != session.as_ref() {
            self.date_by_session(fields);
        }
        faults
    }

    /// Sets the date of a record that has the date of its session.
    fn date_by_session(&self, fields: &mut Map<String, Json>) {
        let id = fields.get("session").and_then(Json::as_str).map(|id| RecordId::new(id.to_owned()));
        if let Some(entry) = id.as_ref().and_then(|id| self.year.session(id)) {
            fields.insert("date".to_owned(), entry.session.date.to_string().into());
        }
    }

    /// Reads a date. Without a year it is one in which the record can be: what was done has come, a
    /// make-up study follows its session, and an outcome is not due before it was taken on.
    fn day<T: Record>(
        &self,
        fields: &Map<String, Json>,
        key: &'static str,
        word: &str,
    ) -> Result<String, Message> {
        let typed =
            day::day(word).map_err(|_| Message::new("not-a-day").with("key", key).with("value", word))?;
        let date_of = |key| fields.get(key).and_then(Json::as_str)?.parse::<NaiveDate>().ok();
        let (year, today) = (self.year, self.year.today());
        let session = || fields.get("session").and_then(Json::as_str).map(|id| RecordId::new(id.to_owned()));
        let earliest = match (T::KIND, key) {
            (_, "due") => date_of("date"),
            (Kind::Makeup, _) => session().and_then(|id| Some(year.session(&id)?.session.date)),
            _ => None,
        };
        let is_done = key == "date" && T::IS_OF_WHAT_WAS_DONE;
        let possible =
            |date: NaiveDate| earliest.is_none_or(|earliest| earliest <= date) && (!is_done || date <= today);
        let date = match date_of(key).or_else(|| date_of("date")) {
            Some(own) => typed.correcting(own, possible, today, year.plan)?,
            None => typed.resolve(year.plan, today)?,
        };
        if typed.is_short() {
            self.taken.borrow_mut().push(date);
        }
        Ok(date.to_string())
    }

    /// Reads a day and a time of day, or a day alone: `3月18日 17:05`, `昨天下午5点`, `2026-03-18`.
    fn asked(&self, fields: &Map<String, Json>, text: &str) -> Result<String, Message> {
        let (typed, time) = day_and_time(text)?;
        let own = fields.get("date").and_then(Json::as_str).and_then(|date| date.parse().ok());
        let (plan, today) = (self.year.plan, self.year.today());
        let day = match own {
            Some(own) => typed.correcting(own, |day| day <= own, today, plan)?,
            None => typed.resolve(plan, today)?,
        };
        if typed.is_short() {
            self.taken.borrow_mut().push(day);
        }
        Ok(Asked { day, time }.to_string())
    }

    fn value(
        &self,
        fields: &Map<String, Json>,
        (key, holds): Field,
        value: &str,
    ) -> Result<Json, Vec<Message>> {
        let text = |key| fields.get(key).and_then(Json::as_str).unwrap_or_default();
        let day = text("date").parse().ok();
        let whole = [value.to_owned()];
        match holds {
            Holds::Number | Holds::Share => {
                Ok(value.parse::<u64>().map_or_else(|_| value.into(), Json::from))
            }
            Holds::Sentences => {
                let said = items(value, &[';', '；']).filter(|item| !says_nothing(item));
                Ok(said.map(Json::from).collect())
            }
            Holds::Readings => {
                let topic = select::topic(self.year.plan, text("topic")).map_err(|message| vec![message])?;
                let words: Vec<String> = items(value, &[';', '；']).map(ToOwned::to_owned).collect();
                let read = select::readings(topic, &words)?;
                Ok(read.into_iter().map(|reading| Json::from(reading.title.as_str())).collect())
            }
            Holds::Topics | Holds::Sessions | Holds::Guests | Holds::Records => {
                self.list((key, holds), items(value, &[',', '，', '、']), day)
            }
            Holds::Members => self.list((key, holds), self.people.each(&whole), day),
            Holds::Note => {
                let member = MemberId(text("member").into());
                let note = makeup::evidence(self.year, value, &member);
                note.map(|id| id.to_string().into()).map_err(|message| vec![message])
            }
            _ => self.checked((key, holds), value, day).map(Json::from).map_err(|message| vec![message]),
        }
    }

    fn list<'w>(
        &self,
        field: Field,
        words: impl IntoIterator<Item = &'w str>,
        day: Option<NaiveDate>,
    ) -> Result<Json, Vec<Message>> {
        let mut list: Vec<String> = Vec::new();
        let mut faults = Vec::new();
        for word in words {
            match self.checked(field, word, day) {
                Ok(id) if list.contains(&id) => faults.push(Message::new("written-twice").with("word", word)),
                Ok(id) => list.push(id),
                Err(message) => faults.push(message),
            }
        }
        if faults.is_empty() { Ok(list.into()) } else { Err(faults) }
    }

    /// Converts a value to the form of the record, with ids for topics, members and sessions.
    fn checked(&self, (_, holds): Field, word: &str, day: Option<NaiveDate>) -> Result<String, Message> {
        let plan = self.year.plan;
        match holds {
            Holds::Time => clock::span(word).map(|span| span.to_string()),
            Holds::Topic | Holds::Topics => select::topic(plan, word).map(|topic| topic.id.to_string()),
            Holds::Member | Holds::Members | Holds::Anyone => {
                let member = match day.filter(|_| holds != Holds::Anyone) {
                    Some(day) => self.people.member_on(word, day),
                    None => self.people.member(word),
                };
                member.map(|member| member.id.to_string())
            }
            Holds::Guests => day.map_or_else(|| Ok(word.to_owned()), |day| self.people.guest(word, day)),
            Holds::Session | Holds::Sessions => {
                session::session(self.year, word).map(|entry| entry.id.to_string())
            }
            Holds::Problem => outcomes::problem(self.year, word),
            Holds::Period => period::period(word, plan, self.year.today())
                .filter(evaluation::is_long_enough)
                .map(|term| term.to_string())
                .ok_or_else(|| no_such_period(word, plan)),
            Holds::Form => Ok(values::key_of::<Form>(word)),
            Holds::NoteKind => Ok(values::key_of::<NoteKind>(word)),
            Holds::OutcomeKind => Ok(values::key_of::<OutcomeKind>(word)),
            Holds::OutcomeState => Ok(values::key_of::<OutcomeState>(word)),
            Holds::PaperKind => Ok(values::key_of::<PaperKind>(word)),
            Holds::Day
            | Holds::Asked
            | Holds::Text
            | Holds::Note
            | Holds::Records
            | Holds::Sentences
            | Holds::Readings
            | Holds::Number
            | Holds::Share => Ok(word.to_owned()),
        }
    }
}

/// Splits changes into the places of their fields and the values; returns what is wrong with them, too. In the order
/// of the file, a key by which others are read comes first: the day, the topic.
fn read<'a, T: Record>(changes: &'a [String], id: &str) -> (Vec<(usize, &'a str)>, Vec<Message>) {
    let mut read: Vec<(usize, &str)> = Vec::new();
    let mut faults = Vec::new();
    for change in changes {
        let Some((key, value)) = change.split_once('=') else {
            faults.push(Message::new("not-a-change").with("change", change.as_str()));
            continue;
        };
        match position::<T>(key.trim()) {
            Some(at) if read.iter().any(|(known, _)| *known == at) => {
                faults.push(Message::new("written-twice").with("word", key));
            }
            Some(at) => read.push((at, value.trim())),
            None if Stamp::KEYS.contains(&key) => {
                faults.push(Message::new("stamp-is-fixed").with("key", key));
            }
            None if T::HAS_TEXT && ["text", "正文"].contains(&key) => {
                faults.push(Message::new("text-has-an-option").with("id", id));
            }
            None => faults
                .push(Message::new("no-such-field").with("key", key).with("fields", named_fields::<T>())),
        }
    }
    read.sort_by_key(|(at, _)| *at);
    (read, faults)
}

/// Splits a text into a day and the time of day that may follow it.
fn day_and_time(text: &str) -> Result<(Day, Option<NaiveTime>), Message> {
    if let Ok(day) = day::day(text) {
        return Ok((day, None));
    }
    let at_blank = text.char_indices().filter(|(_, c)| c.is_whitespace() || *c == 'T');
    let anywhere = text.char_indices().filter(|(at, _)| *at > 0);
    let mut splits =
        at_blank.chain(anywhere).map(|(at, _)| (&text[..at], text[at..].trim_start_matches('T')));
    let read = splits.find_map(|(day, time)| Some((day::day(day).ok()?, clock::time(time).ok()?)));
    read.map(|(day, time)| (day, Some(time)))
        .ok_or_else(|| Message::new("not-a-day-and-time").with("value", text))
}

/// Returns the place of the field that a key names: as in the file, or by its Chinese name, with or without
/// 人 and words before it: 主持, 重点发言人.
fn position<T: Record>(key: &str) -> Option<usize> {
    let exact = T::FIELDS.iter().position(|(known, _)| *known == key);
    exact.or_else(|| {
        let (words, key) = (Words::new(Lang::Chinese), key.trim_end_matches('人'));
        let is_called = |(known, _): &Field| {
            let name = words.word_if_any(&format!("field-{known}")).unwrap_or_default();
            let name = name.trim_end_matches('人');
            !name.is_empty() && key.ends_with(name)
        };
        T::FIELDS.iter().position(is_called)
    })
}

fn named_fields<T: Record>() -> Value {
    T::FIELDS.iter().map(|(field, _)| Value::Word(format!("field-{field}"))).collect()
}

fn items<'a>(value: &'a str, separators: &'a [char]) -> impl Iterator<Item = &'a str> {
    value.split(separators).map(str::trim).filter(|item| !item.is_empty())
}
