//! What a parser's complaint means: its English phrases become messages of our own.

use crate::message::{Message, Value};

/// The message for a complaint of serde or of a parser behind it.
#[must_use]
pub fn complaint(text: &str) -> Message {
    let text = without_position(text);
    let (key, text) = text
        .split_once(": ")
        .filter(|(path, _)| !path.contains([' ', '`']))
        .map_or((None, text), |(path, rest)| (path.rsplit('.').next(), rest));
    if let Some(name) = quoted_after(text, "unknown field ") {
        return Message::new("unknown-key").with("key", name);
    }
    if let Some(name) = quoted_after(text, "missing field ") {
        return Message::new("missing-key").with("key", name);
    }
    if let Some(name) =
        quoted_after(text, "duplicate field ").or_else(|| quoted_after(text, "duplicate key "))
    {
        return Message::new("duplicate-key").with("key", name);
    }
    if let Some(word) = quoted_after(text, "unknown variant ") {
        let id = if key == Some("form") { "unknown-form" } else { "unknown-word" };
        return Message::new(id).with("word", word).with("choices", choices(text));
    }
    if text.starts_with("invalid type")
        || text.starts_with("invalid value")
        || text.starts_with("invalid length")
    {
        return Message::new("wrong-value").with("detail", text);
    }
    Message::new("bad-syntax").with("detail", text)
}

/// The name of the key that the complaint is about, where it is one that stands twice.
pub(super) fn doubled_key(message: &Message) -> Option<&str> {
    match (message.id, message.values.first()) {
        ("duplicate-key", Some((_, crate::message::Value::Text(key)))) => Some(key),
        _ => None,
    }
}

fn without_position(text: &str) -> &str {
    let first = text.lines().next().unwrap_or_default();
    first.rsplit_once(" at line ").map_or(first, |(before, _)| before)
}

fn quoted_after<'a>(text: &'a str, phrase: &str) -> Option<&'a str> {
    let rest = text.strip_prefix(phrase)?;
    rest.strip_prefix('`')?.split('`').next()
}

fn choices(text: &str) -> Value {
    let expected = text.split_once("expected ").map_or("", |(_, list)| list);
    expected.split('`').skip(1).step_by(2).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_phrases_of_serde() {
        let cases = [
            ("unknown field `topc`, expected one of `a`, `b` at line 3 column 1", "unknown-key", "topc"),
            ("missing field `date`", "missing-key", "date"),
            ("duplicate field `topic`", "duplicate-key", "topic"),
            (
                "form: unknown variant `lessons`, expected `a` or `b` at line 1 column 7",
                "unknown-form",
                "lessons",
            ),
            ("kind: unknown variant `x`, expected `a`", "unknown-word", "x"),
            (
                "topics: invalid type: string \"t01\", expected a sequence at line 2 column 9",
                "wrong-value",
                "invalid type: string \"t01\", expected a sequence",
            ),
            ("did not find expected key at line 2 column 1", "bad-syntax", "did not find expected key"),
        ];
        for (text, id, value) in cases {
            let message = complaint(text);
            assert_eq!(message.id, id, "{text}");
            assert_eq!(message.values[0].1, Value::Text(value.to_owned()), "{text}");
        }
    }
}
