//! A sentence not yet in words: its id and the values it speaks of.

use std::fmt;

use chrono::{NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// What a sentence speaks of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) enum Value {
    /// Words from a file or a person, shown as they are.
    Text(String),
    /// A number, which also chooses between one and many.
    Count(i64),
    /// A share between 0 and 1, shown in percent.
    Share(f64),
    /// A word of the program's own: the id of its message.
    Word(String),
    /// A day with its weekday.
    Day(NaiveDate),
    /// From one to the other, joined as the language joins them.
    Range(String, String),
    /// Several, joined as the language joins a list.
    List(Vec<Value>),
}

impl Value {
    /// The word of a weekday.
    pub(crate) fn weekday(day: Weekday) -> Self {
        Self::Word(format!("weekday-{}", day.to_string().to_lowercase()))
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Value {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Value {
    fn from(count: u32) -> Self {
        Self::Count(i64::from(count))
    }
}

impl From<NaiveDate> for Value {
    fn from(day: NaiveDate) -> Self {
        Self::Text(day.to_string())
    }
}

impl<V: Into<Value>> FromIterator<V> for Value {
    fn from_iter<I: IntoIterator<Item = V>>(values: I) -> Self {
        Self::List(values.into_iter().map(Into::into).collect())
    }
}

/// A sentence by its id in the language files, with its values.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Message {
    /// The id of the sentence.
    pub id: &'static str,
    /// What it speaks of, by the names that the language files use.
    pub values: Vec<(&'static str, Value)>,
}

impl Message {
    /// A sentence that speaks of nothing yet.
    pub(crate) fn new(id: &'static str) -> Self {
        Self { id, values: Vec::new() }
    }

    /// The same sentence, speaking also of `value`.
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.values.push((name, value.into()));
        self
    }
}

impl fmt::Display for Message {
    /// For developers: people read the sentence through `i18n`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {:?}", self.id, self.values)
    }
}

impl std::error::Error for Message {}
