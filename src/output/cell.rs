//! What stands in one field of a listing.

use chrono::NaiveDate;
use serde::Serialize;

use super::clean::clean;
use crate::domain::vocabulary::Vocabulary;
use crate::i18n::Words;

/// A line of a listing: as an object for programs, as cells for people.
pub(crate) trait Row: Serialize {
    /// The keys of the object, in its order; one within another stands as `outer.inner`.
    const KEYS: &'static [&'static str];

    /// The keys of its cells; the heading of one is the message `column-<key>`.
    const COLUMNS: &'static [&'static str];

    /// Those of its columns that stand below the row where lines are too narrow for all: the first of
    /// these first, and after them the last columns of the row.
    const YIELDING: &'static [&'static str] = &[];

    /// Those of its columns that people are spared while nothing stands in them.
    const IF_ANY: &'static [&'static str] = &[];

    /// Its cells, as many as there are columns.
    fn cells(&self) -> Vec<Cell>;
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cell {
    Empty,
    /// Words from a file or a person.
    Text(String),
    /// What must stay on one line to be read or copied, such as an id or a time.
    Unbroken(String),
    Count(i64),
    /// A share between 0 and 1.
    Share(f64),
    Day(NaiveDate),
    /// A word of the program's own, by the id of its message.
    Word(String),
    List(Vec<Cell>),
}

impl Cell {
    /// The word of a vocabulary.
    pub(crate) fn word<V: Vocabulary>(word: V) -> Self {
        Self::Word(word.word_id())
    }

    /// A cell that is empty where there is nothing.
    pub(crate) fn maybe<T: Into<Self>>(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }

    pub(crate) fn texts<T: ToString>(items: impl IntoIterator<Item = T>) -> Self {
        Self::List(items.into_iter().map(|item| Self::Text(item.to_string())).collect())
    }

    /// Whether it may be broken over lines.
    pub(super) fn is_prose(&self) -> bool {
        matches!(self, Self::Text(_) | Self::List(_))
    }

    /// Whether it is aligned to the right.
    pub(super) fn is_number(&self) -> bool {
        matches!(self, Self::Count(_) | Self::Share(_))
    }

    /// As a person reads it, on one line.
    pub(super) fn for_people(&self, words: &Words) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Unbroken(text) => clean(text),
            Self::Count(count) => count.to_string(),
            Self::Share(share) => Words::percent(*share),
            Self::Day(day) => day.to_string(),
            Self::Word(message) => words.word(message),
            Self::List(items) => words.list(items.iter().map(|item| item.for_people(words))),
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Cell {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Cell {
    fn from(count: u32) -> Self {
        Self::Count(i64::from(count))
    }
}

impl From<NaiveDate> for Cell {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}
