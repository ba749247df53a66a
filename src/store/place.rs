//! A place in a file, before its line is known.

use std::fmt;

/// A step on a route into a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Key {
    /// A key of a table.
    Name(String),
    /// An item of a list, from 0.
    Index(usize),
}

impl From<&str> for Key {
    fn from(name: &str) -> Self {
        Self::Name(name.to_owned())
    }
}

impl From<usize> for Key {
    fn from(index: usize) -> Self {
        Self::Index(index)
    }
}

/// A line and a column, both from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Position {
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

impl Position {
    pub(crate) const START: Self = Self { line: 1, column: 1 };

    /// Returns the position of the byte at `offset`; bytes that are not UTF-8 count one each.
    pub(crate) fn of_bytes(bytes: &[u8], offset: usize) -> Self {
        let before = &bytes[..offset.min(bytes.len())];
        let line = before.split(|&byte| byte == b'\n').count();
        let start = before.iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
        let column = String::from_utf8_lossy(&before[start..]).chars().count() + 1;
        Self { line, column }
    }
}

impl fmt::Display for Position {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}", self.line, self.column)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Spot {
    Whole,
    /// The value at the end of a route of keys.
    Route(Vec<Key>),
    /// A position reported by a parser.
    Exact(Position),
}

/// A spot in a file of the repository.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    /// The file, relative to the root of the repository, with `/` as separator.
    pub file: String,
    pub spot: Spot,
}

impl Place {
    pub(crate) fn whole(file: impl Into<String>) -> Self {
        Self { file: file.into(), spot: Spot::Whole }
    }

    /// Returns the place of the value at `keys`.
    pub(crate) fn route(file: impl Into<String>, keys: impl IntoIterator<Item = Key>) -> Self {
        Self { file: file.into(), spot: Spot::Route(keys.into_iter().collect()) }
    }

    /// Returns the place of a top-level key.
    pub(crate) fn key(file: impl Into<String>, key: &str) -> Self {
        Self::route(file, [Key::from(key)])
    }

    /// Returns the place of an item of the list at a top-level key.
    pub(crate) fn item(file: impl Into<String>, key: &str, index: usize) -> Self {
        Self::route(file, [Key::from(key), Key::from(index)])
    }
}
