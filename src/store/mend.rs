//! Loads as much of a TOML document as possible: errors are noted and removed until the rest can be
//! read.

use std::collections::BTreeSet;
use std::mem;
use std::ops::Range;

use serde::de::DeserializeOwned;
use serde_ignored::Path as Ignored;
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue, Error, ValueDeserializer};

use super::place::Key;

/// A document, as far as it can be loaded.
pub(super) struct Loaded<'a, T> {
    /// Its value; `None` if its syntax is wrong, or it has too many errors.
    pub(super) value: Option<T>,
    /// The document that `value` was read from, without the errors.
    pub(super) document: Spanned<DeValue<'a>>,
    pub(super) errors: Vec<Error>,
    /// The unknown keys, as routes into `document`.
    pub(super) unknown: Vec<Vec<Key>>,
    /// The places of the unknown keys in tables that were left out: often the misspelt name of the missing key.
    pub(super) left_out: Vec<Range<usize>>,
}

/// A person corrects no more at a time; and a hostile file ends here.
const MOST_ERRORS: usize = 20;

/// An open bracket turns everything after it into errors; the first few show where to look.
const MOST_SYNTAX_ERRORS: usize = 5;

/// The parser keeps the first of two values, so the document can still be read.
pub(super) const DUPLICATE_KEY: &str = "duplicate key";

/// Loads a document. `stand_in` returns the value of a missing key by name; a table with any other
/// missing key is left out.
///
/// `stand_in` is not generic: each type of it would compile every type that is read once more.
pub(super) fn load<'a, T: DeserializeOwned>(
    text: &'a str,
    stand_in: &dyn Fn(&str) -> Option<DeValue<'a>>,
) -> Loaded<'a, T> {
    let (root, mut errors) = DeTable::parse_recoverable(text);
    let is_read = errors.iter().all(|error| error.message() == DUPLICATE_KEY);
    one_for_each_line(text, &mut errors);
    errors.truncate(if is_read { MOST_ERRORS } else { MOST_SYNTAX_ERRORS });
    let document = Spanned::new(root.span(), DeValue::Table(root.into_inner()));
    let mut mended = Mended { document, errors, taken: BTreeSet::new(), left_out: Vec::new() };
    let (mut value, mut unknown) = (None, Vec::new());
    let mut goes_on = is_read;
    while goes_on {
        unknown.clear();
        let attempt = ValueDeserializer::from(mended.document.clone());
        goes_on = match serde_ignored::deserialize(attempt, |path| unknown.push(route(&path))) {
            Ok(read) => {
                value = Some(read);
                false
            }
            Err(error) => mended.mend(error, &unknown, stand_in) && mended.errors.len() < MOST_ERRORS,
        };
    }
    let Mended { document, errors, left_out, .. } = mended;
    Loaded { value, document, errors, unknown, left_out }
}

/// The first error of a line has caused the others.
fn one_for_each_line(text: &str, errors: &mut Vec<Error>) {
    let start = |error: &Error| error.span().unwrap_or_default().start;
    errors.sort_by_key(start);
    errors.dedup_by(|later, earlier| {
        let between = text.get(start(earlier)..start(later)).unwrap_or_default();
        !between.contains('\n')
    });
}

/// A document with errors removed.
struct Mended<'a> {
    document: Spanned<DeValue<'a>>,
    errors: Vec<Error>,
    /// The removed keys, each with the start of its table.
    taken: BTreeSet<(usize, String)>,
    left_out: Vec<Range<usize>>,
}

impl<'a> Mended<'a> {
    /// Notes an error and removes its cause; returns `false` if the cause cannot be found. `unknown` are the unknown
    /// keys read before the error.
    fn mend(
        &mut self,
        error: Error,
        unknown: &[Vec<Key>],
        stand_in: &dyn Fn(&str) -> Option<DeValue<'a>>,
    ) -> bool {
        let span = error.span().unwrap_or_default();
        let missing = missing_key(error.message()).map(str::to_owned);
        // A key that is missing because it was removed has been noted already.
        let is_known = missing.as_ref().is_some_and(|key| self.taken.contains(&(span.start, key.clone())));
        if !is_known {
            self.errors.push(error);
        }
        if let Some((value, key)) = missing.and_then(|key| Some((stand_in(&key)?, key))) {
            put(&mut self.document, &span, &key, value)
        } else {
            let within = unknown.iter().filter_map(|route| key_within(&self.document, route, &span));
            self.left_out.extend(within);
            take_out(&mut self.document, &span, &mut self.taken)
        }
    }
}

/// Returns the place of the key at the end of a route that leads through the value at `span`.
fn key_within(value: &Spanned<DeValue<'_>>, route: &[Key], span: &Range<usize>) -> Option<Range<usize>> {
    let (mut value, mut within, mut found) = (value, false, None);
    for key in route {
        within |= value.span() == *span;
        value = match (value.get_ref(), key) {
            (DeValue::Table(table), Key::Name(name)) => {
                let (key, inner) = table.iter().find(|(key, _)| key.get_ref() == name.as_str())?;
                found = Some(key.span());
                inner
            }
            (DeValue::Array(items), Key::Index(at)) => items.get(*at)?,
            _ => return None,
        };
    }
    found.filter(|_| within)
}

fn missing_key(complaint: &str) -> Option<&str> {
    complaint.strip_prefix("missing field `")?.split('`').next()
}

/// Adds a missing key to the table at `span`.
fn put<'a>(value: &mut Spanned<DeValue<'a>>, span: &Range<usize>, key: &str, new: DeValue<'a>) -> bool {
    let is_here = value.span() == *span;
    match value.get_mut() {
        DeValue::Table(table) if is_here => {
            // An empty span at the start of the table: it is not taken for the table itself.
            let start = span.start..span.start;
            let key = Spanned::new(start.clone(), key.to_owned().into());
            table.insert(key, Spanned::new(start, new)).is_none()
        }
        DeValue::Table(table) => table.iter_mut().any(|(_, inner)| put(inner, span, key, new.clone())),
        DeValue::Array(items) => items.iter_mut().any(|item| put(item, span, key, new.clone())),
        _ => false,
    }
}

/// Removes the key, value or item at `span` from its innermost container; a list of tables starts where
/// its first table starts.
fn take_out(
    value: &mut Spanned<DeValue<'_>>,
    span: &Range<usize>,
    taken: &mut BTreeSet<(usize, String)>,
) -> bool {
    let holder = value.span().start;
    match value.get_mut() {
        DeValue::Table(table) => {
            if table.iter_mut().any(|(_, inner)| take_out(inner, span, taken)) {
                return true;
            }
            let found = table.iter().find(|(key, inner)| key.span() == *span || inner.span() == *span);
            let Some(key) = found.map(|(key, _)| key.get_ref().to_string()) else { return false };
            table.remove(key.as_str());
            taken.insert((holder, key))
        }
        DeValue::Array(items) => {
            if items.iter_mut().any(|item| take_out(item, span, taken)) {
                return true;
            }
            let before = items.len();
            *items =
                mem::replace(items, DeArray::new()).into_iter().filter(|item| item.span() != *span).collect();
            items.len() < before
        }
        _ => false,
    }
}

fn route(path: &Ignored<'_>) -> Vec<Key> {
    match path {
        Ignored::Root => Vec::new(),
        Ignored::Seq { parent, index } => with(parent, Key::from(*index)),
        Ignored::Map { parent, key } => with(parent, Key::from(key.as_str())),
        Ignored::Some { parent } | Ignored::NewtypeStruct { parent } | Ignored::NewtypeVariant { parent } => {
            route(parent)
        }
    }
}

fn with(parent: &Ignored<'_>, key: Key) -> Vec<Key> {
    let mut keys = route(parent);
    keys.push(key);
    keys
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Outer {
        year: i32,
        #[serde(default)]
        words: Vec<String>,
        #[serde(default)]
        inner: Vec<Inner>,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct Inner {
        title: String,
        id: String,
        #[serde(default)]
        count: Option<u32>,
    }

    fn stand_in(key: &str) -> Option<DeValue<'static>> {
        match key {
            "title" => Some(DeValue::String("".into())),
            "year" => DeValue::parse("2026").ok().map(Spanned::into_inner),
            _ => None,
        }
    }

    #[test]
    fn what_is_wrong_is_noted_once_and_the_rest_is_read() {
        let inner =
            |id: &str, title: &str, count| Inner { id: id.to_owned(), title: title.to_owned(), count };
        let cases = [
            ("year = 1", 0, 0, Some((1, vec![], vec![]))),
            ("", 1, 0, Some((2026, vec![], vec![]))),
            ("year = \"x\"", 1, 0, Some((2026, vec![], vec![]))),
            ("year = 1\nwords = [\"a\", 1, \"b\", 2]", 2, 0, Some((1, vec!["a", "b"], vec![]))),
            ("year = 1\nwords = 3\nmore = 1", 1, 1, Some((1, vec![], vec![]))),
            (
                "year = 1\n[[inner]]\nid = \"a\"\ntitel = \"x\"\ncount = \"many\"\n[[inner]]\ntitle = \"b\"\n\
                 [[inner]]\nid = 5\ntitle = \"c\"\n[[inner]]\nid = \"d\"\ntitle = \"d\"\ncount = 4",
                4,
                1,
                Some((1, vec![], vec![inner("a", "", None), inner("d", "d", Some(4))])),
            ),
            ("year = 1\n[[inner]]\ncount = 1", 2, 0, Some((1, vec![], vec![]))),
            (
                "year = 1\n[[inner]]\ncuont = 1\n[[inner]]\nid = \"a\"\ntitle = \"b\"",
                2,
                1,
                Some((1, vec![], vec![inner("a", "b", None)])),
            ),
            ("year = 1\nyear = 2", 1, 0, Some((1, vec![], vec![]))),
            ("year = \nwords = “a”\nx = 1\nyear：1", 3, 0, None),
            ("words = [\n1\n2\n3\n4\n5\n6\n7", MOST_SYNTAX_ERRORS, 0, None),
        ];
        for (text, errors, unknown, expected) in cases {
            let loaded: Loaded<'_, Outer> = load(text, &stand_in);
            let told: Vec<&str> = loaded.errors.iter().map(Error::message).collect();
            let keys = loaded.unknown.len() + loaded.left_out.len();
            assert_eq!((told.len(), keys), (errors, unknown), "{text} {told:?}");
            let expected = expected.map(|(year, words, inner)| {
                let words = words.into_iter().map(str::to_owned).collect();
                Outer { year, words, inner }
            });
            assert_eq!(loaded.value, expected, "{text}");
        }
    }
}
