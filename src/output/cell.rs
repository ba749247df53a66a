//! A field of a listing.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::clean::clean;
use super::keys;
use crate::domain::vocabulary::Vocabulary;
use crate::i18n::Words;

/// A row of a listing: an object for programs, cells for people.
pub(crate) trait Row: JsonSchema + Serialize + Sized {
    /// The keys of the columns; the heading of each is the message `column-<key>`.
    const COLUMNS: &'static [&'static str];

    /// The columns that move below the row if the line is too narrow, in this order; then the last
    /// columns of the row.
    const YIELDING: &'static [&'static str] = &[];

    /// The columns that are always below the row: long texts that are read as a line.
    const BELOW: &'static [&'static str] = &[];

    /// The columns that are hidden from people while they are empty.
    const IF_ANY: &'static [&'static str] = &[];

    /// Returns the keys of the object, in order; nested keys are written `outer.inner`.
    fn keys() -> Vec<String> {
        keys::of_type::<Self>()
    }

    /// Returns one cell per column.
    fn cells(&self) -> Vec<Cell>;
}

impl<R: Row> Row for &R {
    const COLUMNS: &'static [&'static str] = R::COLUMNS;
    const YIELDING: &'static [&'static str] = R::YIELDING;
    const BELOW: &'static [&'static str] = R::BELOW;
    const IF_ANY: &'static [&'static str] = R::IF_ANY;

    fn keys() -> Vec<String> {
        R::keys()
    }

    fn cells(&self) -> Vec<Cell> {
        (*self).cells()
    }
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cell {
    Empty,
    /// Text from a file or a person.
    Text(String),
    /// Text that must stay on one line, such as an id or a time.
    Unbroken(String),
    Count(i64),
    /// A share between 0 and 1.
    Share(f64),
    Day(NaiveDate),
    /// A word of the program: the id of its message.
    Word(String),
    List(Vec<Cell>),
}

impl Cell {
    pub(crate) fn word<V: Vocabulary>(word: V) -> Self {
        Self::Word(word.word_id())
    }

    /// Returns an empty cell for `None`.
    pub(crate) fn maybe<T: Into<Self>>(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }

    pub(crate) fn texts<T: ToString>(items: impl IntoIterator<Item = T>) -> Self {
        Self::List(items.into_iter().map(|item| Self::Text(item.to_string())).collect())
    }

    /// Returns `true` if the cell may be wrapped.
    pub(super) fn is_prose(&self) -> bool {
        matches!(self, Self::Text(_) | Self::List(_))
    }

    /// Returns `true` if the cell is aligned right.
    pub(super) fn is_number(&self) -> bool {
        matches!(self, Self::Count(_) | Self::Share(_))
    }

    /// Returns the text for people, on one line.
    pub(crate) fn for_people(&self, words: &Words) -> String {
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
