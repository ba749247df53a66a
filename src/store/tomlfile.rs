//! The files written by people: plan, roster, calendars.

use std::path::Path;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeValue, Error};

use super::explain::complaint;
use super::fault::{Extent, Fault};
use super::mend::{DUPLICATE_KEY, Loaded, load};
use super::place::{Key, Place, Position, Spot};
use super::read::{Limit, read_bounded};
use super::repository::{CALENDARS, ROSTER_FILE};
use super::system::canonical;
use crate::domain::calendar::YearCalendar;
use crate::domain::plan::Plan;
use crate::domain::roster::Roster;
use crate::message::{Message, Value};
use crate::text::is_smuggled;

/// Reads a TOML file. Errors and unknown keys are reported and the rest counts; `None` if the file
/// cannot be read at all.
pub(super) fn read_toml<T: DeserializeOwned>(root: &Path, file: &str, faults: &mut Vec<Fault>) -> Option<T> {
    let text = match read_text(root, file) {
        Ok(text) => text,
        Err(fault) => {
            faults.push(*fault);
            return None;
        }
    };
    if let Some(at) = conflict(&text) {
        let position = Position::of_bytes(text.as_bytes(), at);
        faults.push(self::at(file, Message::new("merge-conflict"), Some(position)));
        return None;
    }
    let Loaded { value, document, errors, unknown, left_out } = load(&text, &|key| stand_in(file, key));
    if let Some(at) = hidden(&text, &document) {
        let position = Position::of_bytes(text.as_bytes(), at);
        faults.push(self::at(file, Message::new("hidden-characters"), Some(position)).of(Extent::Read));
    }
    faults.extend(errors.iter().map(|error| explain(file, error, &text)));
    faults.extend(unknown.into_iter().map(|route| {
        let key = match route.last() {
            Some(Key::Name(name)) => name.clone(),
            _ => String::new(),
        };
        Fault::at(Place::route(file, route), Message::new("unknown-key").with("key", key))
    }));
    faults.extend(left_out.into_iter().map(|key| {
        let position = Position::of_bytes(text.as_bytes(), key.start);
        let key = text.get(key).unwrap_or_default().trim_matches(['"', '\'']);
        self::at(file, Message::new("unknown-key").with("key", key), Some(position))
    }));
    value
}

/// Returns the document as loaded, without the parts that were removed, with original positions.
pub(super) fn document_as_loaded<'a>(file: &'a str, text: &'a str) -> Spanned<DeValue<'a>> {
    let stand_in = &|key: &str| stand_in(file, key);
    if file == ROSTER_FILE {
        load::<Roster>(text, stand_in).document
    } else if file.starts_with(CALENDARS) {
        load::<YearCalendar>(text, stand_in).document
    } else {
        load::<Plan>(text, stand_in).document
    }
}

/// Returns the value that replaces a missing key, so that records that refer to its table are not
/// reported as well: empty text, a member who always belonged, and the year of the file name.
fn stand_in<'a>(file: &'a str, key: &str) -> Option<DeValue<'a>> {
    match key {
        "title" | "organization" | "name" | "post" | "text" | "notice" | "source" => {
            Some(DeValue::String("".into()))
        }
        "joined" => Some(DeValue::String("0001-01-01".into())),
        "year" => DeValue::parse(Path::new(file).file_stem()?.to_str()?).ok().map(Spanned::into_inner),
        _ => None,
    }
}

/// Returns where the first mark of a merge conflict is, as git writes it.
fn conflict(text: &str) -> Option<usize> {
    let mark = "<<<<<<< ";
    if text.starts_with(mark) { Some(0) } else { text.find(&format!("\n{mark}")).map(|at| at + 1) }
}

/// Returns where a hidden character is, in the text itself or written as an escape in a value.
fn hidden(text: &str, document: &Spanned<DeValue<'_>>) -> Option<usize> {
    let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let body = text.get(mark..).unwrap_or_default();
    let raw = body.find(|c: char| is_smuggled(c) && c != '\r').map(|at| at + mark);
    raw.or_else(|| if text.contains('\\') { hidden_value(document) } else { None })
}

fn hidden_value(value: &Spanned<DeValue<'_>>) -> Option<usize> {
    match value.get_ref() {
        // A text of several lines keeps the line ends of Windows.
        DeValue::String(text) => text.replace("\r\n", "\n").contains(is_smuggled).then(|| value.span().start),
        DeValue::Array(items) => items.iter().find_map(hidden_value),
        DeValue::Table(fields) => fields.values().find_map(hidden_value),
        _ => None,
    }
}

fn read_text(root: &Path, file: &str) -> Result<String, Box<Fault>> {
    let path = root.join(file);
    if canonical(&path).is_ok_and(|real| !real.starts_with(root)) {
        return Err(Fault::whole(file, Message::new("outside-folder")).into());
    }
    // Reading a pipe would wait for a writer that may never come.
    if path.metadata().is_ok_and(|found| !found.is_file()) {
        let reason = Value::Word("io-not-a-file".to_owned());
        return Err(Fault::whole(file, Message::new("unreadable-file").with("reason", reason)).into());
    }
    let bytes = read_bounded(&path, Limit::PLAN).map_err(|error| Fault::whole(file, error.into()))?;
    String::from_utf8(bytes).map_err(|error| {
        let position = Position::of_bytes(error.as_bytes(), error.utf8_error().valid_up_to());
        Box::new(at(file, Message::new("not-utf8"), Some(position)))
    })
}

/// Returns the error as our message; for a duplicate key the parser gives only the position.
fn explain(file: &str, error: &Error, text: &str) -> Fault {
    let message = match (error.message(), error.span().and_then(|span| text.get(span))) {
        (DUPLICATE_KEY, Some(key)) => Message::new("duplicate-key").with("key", key),
        _ if error.span().is_some_and(|span| is_value_missing(text, span.start)) => {
            Message::new("bad-syntax").with("detail", Value::Word("syntax-value".to_owned()))
        }
        (message, _) => complaint(message),
    };
    at(file, message, error.span().map(|span| Position::of_bytes(text.as_bytes(), span.start)))
}

/// Returns `true` if an equals sign is followed by nothing at `at`. The parser asks for quotes there.
fn is_value_missing(text: &str, at: usize) -> bool {
    let Some((before, after)) = text.split_at_checked(at) else { return false };
    let after = after.trim_start_matches([' ', '\t']);
    let ends = after.is_empty() || after.starts_with(['\n', '\r', '#', ',', '}', ']']);
    ends && before.trim_end_matches([' ', '\t']).ends_with('=')
}

fn at(file: &str, message: Message, position: Option<Position>) -> Fault {
    let spot = position.map_or(Spot::Whole, Spot::Exact);
    Fault::at(Place { file: file.to_owned(), spot }, message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hidden_character_is_found_where_it_is_and_windows_line_ends_are_not_hidden() {
        let cases = [
            ("title = \"a\u{200b}b\"\n", Some(10)),
            ("# a\u{200b}\r\n", Some(3)),
            ("year = 2026\r\ntitle = \"a\u{200b}\"\r\n", Some(23)),
            ("\u{feff}title = \"a\u{200b}b\"\n", Some(13)),
            ("title = \"a\u{feff}\"\n", Some(10)),
            ("\u{feff}title = \"ab\"\r\n", None),
            ("title = \"a\\u200Bb\"\n", Some(8)),
            ("year = 2026\r\ntitle = \"a\\r\"\r\n", Some(21)),
            ("\u{feff}title = \"a\\u200Bb\"\n", Some(11)),
            ("topics = [{ id = \"t01\", title = \"a\\u200B\" }]\n", Some(32)),
            ("title = 'a\\u200B'\n", None),
            ("title = \"\"\"a\\tb\r\nc\"\"\"\r\n", None),
        ];
        for (text, expected) in cases {
            assert_eq!(hidden(text, &document_as_loaded("plan/2026.toml", text)), expected, "{text:?}");
        }
    }
}
