//! Refuses hidden characters in the values that a command writes to a plan or roster.

use std::collections::BTreeSet;

use toml::{Table, Value};

use crate::message::Message;
use crate::text::is_smuggled;

/// Refuses `after` if it has a value with a hidden character that `before` does not have. What people
/// wrote themselves is a finding of `hidden-characters`, and does not prevent a change elsewhere.
pub(crate) fn refuse_new(before: &str, after: &str) -> Result<(), Message> {
    let (old, new) = (smuggled(before), smuggled(after));
    match new.difference(&old).next() {
        Some((key, text)) => Err(refused(key, text)),
        None => Ok(()),
    }
}

/// Returns the refusal of a value with a hidden character.
pub(super) fn refused(key: &str, text: &str) -> Message {
    let character = text.chars().find(|c| is_smuggled(*c)).unwrap_or_default();
    let code = format!("U+{:04X}", u32::from(character));
    Message::new("hidden-in-value").with("key", key).with("character", code)
}

/// Returns the values with hidden characters, each with its key.
fn smuggled(text: &str) -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    // Most files have neither an escape nor such a character, so they are not parsed.
    if (text.contains('\\') || text.contains(|c| is_smuggled(c) && c != '\r'))
        && let Ok(table) = text.parse::<Table>()
    {
        table.iter().for_each(|(key, value)| collect(key, value, &mut found));
    }
    found
}

fn collect(key: &str, value: &Value, found: &mut BTreeSet<(String, String)>) {
    match value {
        Value::String(text) if text.contains(is_smuggled) => {
            found.insert((key.to_owned(), text.clone()));
        }
        Value::Array(items) => items.iter().for_each(|item| collect(key, item, found)),
        Value::Table(fields) => fields.iter().for_each(|(key, value)| collect(key, value, found)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_new_is_refused() {
        let old = "name = \"a\\u202Eb\"\n";
        let cases = [
            (old.to_owned(), None),
            (format!("{old}post = \"局长\"\n"), None),
            (format!("{old}post = \"局\\r长\"\n"), Some(("post", "U+000D"))),
            (format!("{old}[[m]]\npositions = [{{ post = \"局\u{200b}长\" }}]\n"), Some(("post", "U+200B"))),
            ("name = \"a\\u202Ec\"\n".to_owned(), Some(("name", "U+202E"))),
            (format!("{old}text = \"\"\"a\n\tb\"\"\"\n"), None),
        ];
        for (after, expected) in cases {
            let refused = refuse_new(old, &after).err().map(|message| message.to_string());
            let expected = expected.map(|(key, character)| {
                let message = Message::new("hidden-in-value").with("key", key);
                message.with("character", character).to_string()
            });
            assert_eq!(refused, expected, "{after}");
        }
    }
}
