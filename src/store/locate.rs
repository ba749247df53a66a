//! A route into a file -> the line and column to show; done only for what is reported.

use std::fmt;
use std::ops::Range;
use std::path::Path;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::place::{Key, Place, Spot};
use super::read::{Limit, read_bounded};

/// A line and a column, both from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

impl Position {
    /// Where a file begins.
    pub const START: Self = Self { line: 1, column: 1 };

    /// The position of the byte at `offset`; bytes that are not UTF-8 count one each.
    #[must_use]
    pub fn of_bytes(bytes: &[u8], offset: usize) -> Self {
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

/// Finds the line and column of a place; the start of the file where the route leads nowhere.
#[must_use]
pub fn locate(root: &Path, place: &Place) -> Position {
    locate_all(root, std::slice::from_ref(&place)).first().copied().unwrap_or(Position::START)
}

/// The same for many places; a file that several of them lie in, one after the other, is read once.
#[must_use]
pub fn locate_all(root: &Path, places: &[&Place]) -> Vec<Position> {
    places.chunk_by(|a, b| a.file == b.file).flat_map(|places| in_file(root, places)).collect()
}

fn in_file(root: &Path, places: &[&Place]) -> Vec<Position> {
    let is_sought = |place: &&Place| matches!(place.spot, Spot::Route(_));
    let file = places.first().map(|place| root.join(&place.file)).unwrap_or_default();
    let mut bytes = Vec::new();
    // An unread file gives no line, and one that nobody asks for need not be read.
    let read = places.iter().any(is_sought) && read_bounded(&file, Limit::PLAN, &mut bytes).is_ok();
    let content = String::from_utf8_lossy(&bytes);
    let is_toml = file.extension().is_some_and(|end| end == "toml");
    let document = if read && is_toml { DeTable::parse(&content).ok() } else { None };
    let position = |place: &&Place| match &place.spot {
        Spot::Exact(position) => Some(*position),
        Spot::Whole => None,
        Spot::Route(keys) if is_toml => in_toml(&content, document.as_ref()?.get_ref(), keys),
        Spot::Route(keys) => in_yaml(&content, keys),
    };
    places.iter().map(|place| position(place).unwrap_or(Position::START)).collect()
}

fn in_toml(content: &str, document: &DeTable<'_>, keys: &[Key]) -> Option<Position> {
    let (first, rest) = keys.split_first()?;
    let Key::Name(name) = first else { return None };
    let (key, value) = entry(document, name)?;
    let span = deepest(key.span(), value, rest);
    Some(Position::of_bytes(content.as_bytes(), span.start))
}

fn entry<'a>(
    table: &'a DeTable<'_>,
    name: &str,
) -> Option<(&'a Spanned<toml::de::DeString<'a>>, &'a Spanned<DeValue<'a>>)> {
    table.iter().find(|(key, _)| key.get_ref() == name)
}

/// The span of the last step that exists.
fn deepest(known: Range<usize>, value: &Spanned<DeValue<'_>>, keys: &[Key]) -> Range<usize> {
    let Some((key, rest)) = keys.split_first() else { return known };
    match (key, value.get_ref()) {
        (Key::Name(name), DeValue::Table(table)) => match entry(table, name) {
            Some((key, value)) => deepest(key.span(), value, rest),
            None => known,
        },
        (Key::Index(index), DeValue::Array(items)) => match items.get(*index) {
            Some(item) => deepest(item.span(), item, rest),
            None => known,
        },
        _ => known,
    }
}

/// Records are flat: a key at the start of a line, and below it the items of its list.
fn in_yaml(content: &str, keys: &[Key]) -> Option<Position> {
    let Some(Key::Name(name)) = keys.first() else { return None };
    let mut lines = content.lines().zip(1..);
    let at = lines
        .by_ref()
        .find(|(line, _)| line.strip_prefix(name.as_str()).is_some_and(|rest| rest.starts_with(':')))?
        .1;
    let item = match keys.get(1) {
        Some(Key::Index(index)) => lines
            .take_while(|(line, _)| line.trim_start().starts_with('-') || line.starts_with(' '))
            .filter(|(line, _)| line.trim_start().starts_with('-'))
            .nth(*index),
        _ => None,
    };
    Some(item.map_or(Position { line: at, column: 1 }, |(text, line)| {
        let column = text.len() - text.trim_start().len() + 3;
        Position { line, column }
    }))
}
