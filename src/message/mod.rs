//! A message that is not text yet: an id and values.

use std::fmt;

use chrono::{NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) enum Value {
    /// Text from a file or a person, shown as is.
    Text(String),
    /// A number, which also selects singular or plural.
    Count(i64),
    /// A share between 0 and 1, shown as a percentage.
    Share(f64),
    /// A word of the program: the id of its message.
    Word(String),
    /// A date with its weekday.
    Day(NaiveDate),
    /// A range, joined as the language joins ranges.
    Range(String, String),
    /// A list, joined as the language joins lists.
    List(Vec<Value>),
}

impl Value {
    /// Returns the word for a weekday.
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

/// A message: its id in the language files, and its values.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Message {
    pub id: &'static str,
    /// The values, by their names in the language files.
    pub values: Vec<(&'static str, Value)>,
}

impl Message {
    /// Returns a message without values.
    pub(crate) fn new(id: &'static str) -> Self {
        Self { id, values: Vec::new() }
    }

    /// Adds a value.
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.values.push((name, value.into()));
        self
    }
}

impl fmt::Display for Message {
    /// For developers only: people read messages through `i18n`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {:?}", self.id, self.values)
    }
}

impl std::error::Error for Message {}
