//! Words, days and times as typed on the command line.

use std::ffi::OsStr;
use std::marker::PhantomData;

use chrono::{NaiveDate, NaiveTime};
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::domain::time::parse_time;
use crate::domain::vocabulary::Vocabulary;
use crate::i18n::{Lang, Words};
use crate::message::Message;

/// A parser for the words of a vocabulary: the key, or what people call it in either language.
pub(crate) fn word<V: Vocabulary>() -> WordParser<V> {
    WordParser(PhantomData)
}

/// See [`word`].
#[derive(Debug)]
pub(crate) struct WordParser<V>(PhantomData<fn() -> V>);

impl<V> Clone for WordParser<V> {
    fn clone(&self) -> Self {
        Self(PhantomData)
    }
}

impl<V: Vocabulary + Send + Sync> TypedValueParser for WordParser<V> {
    type Value = V;

    fn parse_ref(
        &self,
        command: &clap::Command,
        arg: Option<&clap::Arg>,
        value: &OsStr,
    ) -> Result<V, clap::Error> {
        let typed = value.to_str().unwrap_or_default();
        V::from_key(typed).or_else(|| called(typed)).ok_or_else(|| {
            let refused = keys::<V>().parse_ref(command, arg, value).err();
            let mut error = refused.unwrap_or_else(|| clap::Error::new(ErrorKind::InvalidValue));
            // The keys are listed already; the term lets the refusal name them in the reader's language.
            error.insert(ContextKind::Custom, ContextValue::String(V::TERM.to_owned()));
            error
        })
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(V::ALL.iter().map(|word| PossibleValue::new(word.key()))))
    }
}

/// The key of the word that was typed, as [`word`] reads it; what was typed where there is no such word.
pub(crate) fn key_of<V: Vocabulary>(typed: &str) -> String {
    let word: Option<V> = V::from_key(typed).or_else(|| called(typed));
    word.map_or(typed, |word| word.key()).to_owned()
}

/// The word that people call so, or the only one whose name holds what was typed.
fn called<V: Vocabulary>(typed: &str) -> Option<V> {
    let typed = typed.trim().to_lowercase();
    [Lang::Chinese, Lang::English].into_iter().find_map(|lang| {
        let words = Words::new(lang);
        let named: Vec<(V, String)> =
            V::ALL.iter().map(|word| (*word, words.term(*word).to_lowercase())).collect();
        let whole = named.iter().find(|(_, name)| *name == typed);
        let mut partly = named.iter().filter(|(_, name)| typed.chars().count() > 1 && name.contains(&typed));
        match (whole, partly.next(), partly.next()) {
            (Some((word, _)), ..) | (None, Some((word, _)), None) => Some(*word),
            _ => None,
        }
    })
}

/// A parser for the keys of a vocabulary that leaves them as text: `check` has formats of its own
/// under the flag that every other command shares.
pub(crate) fn keys<V: Vocabulary>() -> PossibleValuesParser {
    PossibleValuesParser::new(V::ALL.iter().map(|word| word.key()))
}

/// What a value should look like.
fn like(example: &'static str) -> Message {
    Message::new("value-like").with("example", example)
}

/// Reads a day: `2026-03-12`, `20260312`, `2026/3/12`, `2026.3.12` or `2026年3月12日`, also in full-width
/// digits; a day without a year, such as `3月12日`, is one of this year.
pub(crate) fn day(text: &str) -> Result<NaiveDate, Message> {
    day_of(text, crate::cli::context::this_year())
}

fn day_of(text: &str, this_year: i32) -> Result<NaiveDate, Message> {
    let text: String = text.trim().chars().map(half_width).collect();
    let plain = text.replace(['年', '月', '/', '.'], "-");
    let plain = plain.trim_end_matches(['日', '号']);
    let parts: Option<Vec<u32>> = plain.split('-').map(number).collect();
    let (year, month, day) = match parts.as_deref() {
        Some([whole]) if plain.len() == 8 => (whole / 10_000, whole / 100 % 100, whole % 100),
        Some([month, day]) if text.contains('月') => (this_year.unsigned_abs(), *month, *day),
        Some([year, month, day]) if (1000..=9999).contains(year) => (*year, *month, *day),
        _ => return Err(like("2026-03-12")),
    };
    let year = i32::try_from(year).map_err(|_| like("2026-03-12"))?;
    NaiveDate::from_ymd_opt(year, month, day).ok_or_else(|| Message::new("value-no-such-day"))
}

/// A whole number that is written in digits only.
fn number(text: &str) -> Option<u32> {
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) { None } else { text.parse().ok() }
}

/// Reads a time of day: `9:00`, `09:00`, `0900`, `9点`, `9点半` or `9点30分`.
pub(crate) fn time(text: &str) -> Result<NaiveTime, Message> {
    let text: String = text.trim().chars().map(half_width).collect();
    let plain = match text.split_once(['点', '时']) {
        Some((hour, "" | "整")) => format!("{hour}:00"),
        Some((hour, "半")) => format!("{hour}:30"),
        Some((hour, minute)) => format!("{hour}:{}", minute.trim_end_matches('分')),
        None if text.len() == 4 && number(&text).is_some() => format!("{}:{}", &text[..2], &text[2..]),
        None => text,
    };
    parse_time(&plain).map_err(|_| like("09:00"))
}

/// Reads whole hours of study, from 1 to what a month of evenings could hold.
pub(crate) fn hours(text: &str) -> Result<u32, Message> {
    let text: String = text.trim().chars().map(half_width).collect();
    text.parse().ok().filter(|hours| (1..=200).contains(hours)).ok_or_else(|| like("4"))
}

/// Reads a year of four digits.
pub(crate) fn year(text: &str) -> Result<i32, Message> {
    let text: String = text.trim().chars().map(half_width).collect();
    let year = number(text.trim_end_matches('年')).and_then(|year| i32::try_from(year).ok());
    year.filter(|year| (1000..=9999).contains(year)).ok_or_else(|| like("2026"))
}

/// Full-width ASCII, as Chinese input methods type it, becomes ASCII.
pub(crate) fn half_width(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        '！'..='～' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::session::Form;

    #[test]
    fn days_are_read_as_people_type_them() {
        for text in [
            "2026-03-12",
            "2026-3-12",
            "2026/3/12",
            "2026.3.12",
            "2026年3月12日",
            "3月12日",
            "3月12号",
            "20260312",
            "２０２６－０３－１２",
        ] {
            assert_eq!(day_of(text, 2026).unwrap().to_string(), "2026-03-12", "{text}");
        }
        for (text, why) in [
            ("2026-02-30", "value-no-such-day"),
            ("2月30日", "value-no-such-day"),
            ("03-12", "value-like"),
            ("26-03-12", "value-like"),
            ("262142-12-31", "value-like"),
            ("2026", "value-like"),
            ("明天", "value-like"),
            ("", "value-like"),
        ] {
            assert_eq!(day_of(text, 2026).unwrap_err().id, why, "{text}");
        }
    }

    #[test]
    fn times_are_read_as_people_type_them() {
        for (text, expected) in [
            ("9:00", "09:00:00"),
            ("09：00", "09:00:00"),
            ("0900", "09:00:00"),
            ("9点", "09:00:00"),
            ("14点半", "14:30:00"),
            ("９点05分", "09:05:00"),
        ] {
            assert_eq!(time(text).unwrap().to_string(), expected, "{text}");
        }
        for text in ["900", "25:00", "2460", "早上", "点", ""] {
            assert!(time(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_word_may_be_called_as_people_call_it() {
        let cases = [
            ("专题研讨", Some(Form::Seminar)),
            ("Seminar", Some(Form::Seminar)),
            ("研讨", Some(Form::Seminar)),
            ("学", None),
            ("互学研讨", None),
            ("", None),
        ];
        for (typed, word) in cases {
            assert_eq!(called::<Form>(typed), word, "{typed}");
        }
    }
}
