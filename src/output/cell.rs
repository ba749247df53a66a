//! What stands in one field of a listing.

use chrono::NaiveDate;
use serde::Serialize;

use super::clean::clean;
use crate::domain::vocabulary::Vocabulary;
use crate::i18n::Words;

/// A line of a listing: as an object for programs, as cells for people.
pub trait Row: Serialize {
    /// The keys of its cells; the heading of one is the message `column-<key>`.
    const COLUMNS: &'static [&'static str];

    /// Those of its columns that people are spared, because others say the same.
    const FOR_PROGRAMS: &'static [&'static str] = &[];

    /// Those of its columns that people are spared while nothing stands in them.
    const IF_ANY: &'static [&'static str] = &[];

    /// Its cells, as many as there are columns.
    fn cells(&self) -> Vec<Cell>;
}

/// One field.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing to say.
    Empty,
    /// Words from a file or a person.
    Text(String),
    /// Words that are never broken over lines.
    Unbroken(String),
    /// A record's id, never broken over lines; a table shows as much as tells it apart.
    Id(String),
    /// A number.
    Count(i64),
    /// A share between 0 and 1.
    Share(f64),
    /// A day.
    Day(NaiveDate),
    /// A word of the program's own: its message and its key.
    Word {
        /// The id of the message that a person reads.
        message: String,
        /// The key that a program reads.
        key: &'static str,
    },
    /// Something with a name for people and a key for programs.
    Named {
        /// The name.
        name: String,
        /// The key.
        key: String,
    },
    /// Several.
    List(Vec<Cell>),
}

impl Cell {
    /// The word of a vocabulary.
    #[must_use]
    pub fn word<V: Vocabulary>(word: V) -> Self {
        Self::Word { message: format!("{}-{}", V::TERM, word.key()), key: word.key() }
    }

    /// Something with a name for people and a key for programs.
    #[must_use]
    pub fn named(name: impl ToString, key: impl ToString) -> Self {
        Self::Named { name: name.to_string(), key: key.to_string() }
    }

    /// A cell that is empty where there is nothing.
    #[must_use]
    pub fn maybe<T: Into<Self>>(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }

    /// Several texts.
    #[must_use]
    pub fn texts<T: ToString>(items: impl IntoIterator<Item = T>) -> Self {
        Self::List(items.into_iter().map(|item| Self::Text(item.to_string())).collect())
    }

    /// The id of a record.
    #[must_use]
    pub fn id<T: ToString>(id: T) -> Self {
        Self::Id(id.to_string())
    }

    /// Whether it must stay on one line to be read or copied.
    pub(super) fn is_unbroken(&self) -> bool {
        matches!(self, Self::Unbroken(_) | Self::Id(_) | Self::Day(_))
    }

    /// Whether it is aligned to the right.
    pub(super) fn is_number(&self) -> bool {
        matches!(self, Self::Count(_) | Self::Share(_))
    }

    /// As a person reads it, on one line.
    pub(super) fn for_people(&self, words: &Words) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Unbroken(text) | Self::Id(text) | Self::Named { name: text, .. } => {
                clean(text)
            }
            Self::Count(count) => count.to_string(),
            Self::Share(share) => Words::percent(*share),
            Self::Day(day) => day.to_string(),
            Self::Word { message, .. } => words.word(message),
            Self::List(items) => words.list(items.iter().map(|item| item.for_people(words))),
        }
    }

    /// As a program reads it: the same in every language.
    pub(super) fn for_programs(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Unbroken(text) | Self::Id(text) | Self::Named { key: text, .. } => {
                text.clone()
            }
            Self::Count(count) => count.to_string(),
            Self::Share(share) => format!("{share:.4}"),
            Self::Day(day) => day.to_string(),
            Self::Word { key, .. } => (*key).to_owned(),
            Self::List(items) => items.iter().map(Self::for_programs).collect::<Vec<_>>().join(";"),
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
