//! The files that people write: plan, roster, calendars.

use std::path::Path;

use serde::de::DeserializeOwned;
use serde_ignored::Path as Ignored;

use super::explain::complaint;
use super::fault::Fault;
use super::locate::Position;
use super::place::{Key, Place, Spot};
use super::read::{Limit, read_bounded};
use crate::message::{Message, Value};

/// Reads a TOML file; keys that the program does not know become faults and the rest counts.
///
/// # Errors
/// The one fault that keeps the file from being read at all.
pub(super) fn read_toml<T: DeserializeOwned>(
    root: &Path,
    file: &str,
    faults: &mut Vec<Fault>,
) -> Result<T, Fault> {
    let path = root.join(file);
    if path.canonicalize().is_ok_and(|real| !real.starts_with(root)) {
        return Err(Fault::whole(file, Message::new("outside-folder")));
    }
    // Reading a pipe would wait for a writer that may never come.
    if path.metadata().is_ok_and(|found| !found.is_file()) {
        let reason = Value::Word("io-not-a-file".to_owned());
        return Err(Fault::whole(file, Message::new("unreadable-file").with("reason", reason)));
    }
    let mut bytes = Vec::new();
    read_bounded(&path, Limit::PLAN, &mut bytes).map_err(|message| Fault::whole(file, message))?;
    let text = std::str::from_utf8(&bytes).map_err(|error| {
        let position = Position::of_bytes(&bytes, error.valid_up_to());
        at(file, Message::new("not-utf8"), Some(position))
    })?;
    parse(file, text, faults)
}

fn parse<T: DeserializeOwned>(file: &str, text: &str, faults: &mut Vec<Fault>) -> Result<T, Fault> {
    let explain = |error: &toml::de::Error| {
        let position = error.span().map(|span| Position::of_bytes(text.as_bytes(), span.start));
        at(file, spoken(error, text), position)
    };
    let document = toml::Deserializer::parse(text).map_err(|error| explain(&error))?;
    let mut unknown = Vec::new();
    let value = serde_ignored::deserialize(document, |path| unknown.push(route(&path)))
        .map_err(|error| explain(&error))?;
    faults.extend(unknown.into_iter().map(|route| {
        let key = match route.last() {
            Some(Key::Name(name)) => name.clone(),
            _ => String::new(),
        };
        Fault { message: Message::new("unknown-key").with("key", key), place: Place::route(file, route) }
    }));
    Ok(value)
}

/// The complaint in our words; of a key that stands twice the parser gives only the place.
fn spoken(error: &toml::de::Error, text: &str) -> Message {
    let key = error.span().and_then(|span| text.get(span));
    match (error.message(), key) {
        ("duplicate key", Some(key)) => Message::new("duplicate-key").with("key", key),
        (message, _) => complaint(message),
    }
}

fn at(file: &str, message: Message, position: Option<Position>) -> Fault {
    let spot = position.map_or(Spot::Whole, Spot::Exact);
    Fault { message, place: Place { file: file.to_owned(), spot } }
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
