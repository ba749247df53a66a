//! Translates the English errors of parsers into our messages.

use crate::domain::session::Form;
use crate::domain::vocabulary::Vocabulary;
use crate::message::{Message, Value};

mod syntax;
mod value;

/// Returns the message for an error of serde or of a parser.
pub(crate) fn complaint(text: &str) -> Message {
    Phrase::of(text).into()
}

/// Makes a phrase about a key.
type AboutKey<'a> = fn(&'a str) -> Phrase<'a>;

/// An error phrase of serde or a parser: about a key, or about something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phrase<'a> {
    UnknownKey(&'a str),
    MissingKey(&'a str),
    DuplicateKey(&'a str),
    Other(&'a str),
}

impl<'a> Phrase<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let text = without_position(text);
        let path = text.split_once(": ").filter(|(path, _)| !path.contains([' ', '`']));
        let text = path.map_or(text, |(_, rest)| rest);
        let about: [(&str, AboutKey<'a>); 4] = [
            ("unknown field ", Self::UnknownKey),
            ("missing field ", Self::MissingKey),
            ("duplicate field ", Self::DuplicateKey),
            ("duplicate key ", Self::DuplicateKey),
        ];
        let named = |(phrase, of): (&str, fn(&'a str) -> Self)| quoted_after(text, phrase).map(of);
        about.into_iter().find_map(named).unwrap_or(Self::Other(text))
    }
}

impl From<Phrase<'_>> for Message {
    fn from(phrase: Phrase<'_>) -> Self {
        match phrase {
            Phrase::UnknownKey(key) => Self::new("unknown-key").with("key", key),
            Phrase::MissingKey(key) => Self::new("missing-key").with("key", key),
            Phrase::DuplicateKey(key) => Self::new("duplicate-key").with("key", key),
            Phrase::Other(text) => unknown_word(text)
                .or_else(|| value::wrong_value(text))
                .unwrap_or_else(|| syntax::bad_syntax(text)),
        }
    }
}

/// Returns the message about a word that is not one of the choices.
fn unknown_word(text: &str) -> Option<Message> {
    let word = quoted_after(text, "unknown variant ")?;
    let choices = choices(text);
    let forms = Form::ALL.iter().map(|form| form.key()).eq(choices.iter().copied());
    let id = if forms { "unknown-form" } else { "unknown-word" };
    Some(Message::new(id).with("word", word).with("choices", choices.into_iter().collect::<Value>()))
}

fn word(id: &str) -> Value {
    Value::Word(id.to_owned())
}

fn without_position(text: &str) -> &str {
    let first = text.lines().next().unwrap_or_default();
    first.rsplit_once(" at line ").map_or(first, |(before, _)| before)
}

fn quoted_after<'a>(text: &'a str, phrase: &str) -> Option<&'a str> {
    let rest = text.strip_prefix(phrase)?;
    rest.strip_prefix('`')?.split('`').next()
}

fn choices(text: &str) -> Vec<&str> {
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
                "form: unknown variant `lessons`, expected one of `collective`, `seminar`, `self-study`, \
                 `lecture`, `field-research`, `exchange` at line 1 column 7",
                "unknown-form",
                "lessons",
            ),
            ("kind: unknown variant `x`, expected `a`", "unknown-word", "x"),
            ("invalid type: string \"t01\", expected a sequence at line 2 column 9", "wrong-value", "t01"),
            ("invalid type: integer `5`, expected a string", "wrong-value", "5"),
            ("topics[0].title: invalid type: floating point `1.5`, expected u32", "wrong-value", "1.5"),
            ("nobody knows what at line 2 column 1", "bad-syntax", "nobody knows what"),
        ];
        for (text, id, value) in cases {
            let message = complaint(text);
            assert_eq!(message.id, id, "{text}");
            assert_eq!(message.values[0].1, Value::Text(value.to_owned()), "{text}");
        }
    }

    /// A record with all types of values that records have.
    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only read to see it refused")]
    struct Sorts {
        a: String,
        n: Option<u32>,
        l: Option<Vec<String>>,
        form: Option<Form>,
        level: Option<crate::domain::plan::Level>,
        moment: Option<chrono::DateTime<chrono::FixedOffset>>,
    }

    #[test]
    fn words_what_serde_says_of_values_in_either_format() {
        let text = |text: &str| Value::Text(text.to_owned());
        for (toml, yaml, id, value) in [
            ("a = \"x\"\nb = 1", "a: x\nb: 1", "unknown-key", text("b")),
            ("n = 1", "n: 1", "missing-key", text("a")),
            ("a = \"x\"\nn = \"y\"", "a: x\nn: y", "wrong-value", text("y")),
            ("a = \"x\"\nn = 1.5", "a: x\nn: 1.5", "wrong-value", text("1.5")),
            ("a = [1]", "a: [1]", "wrong-value", word("sort-list")),
            ("a = \"x\"\nl = \"t01\"", "a: x\nl: t01", "wrong-value", text("t01")),
            ("a = \"x\"\nform = \"lesson\"", "a: x\nform: lesson", "unknown-form", text("lesson")),
            ("a = \"x\"\nlevel = \"hard\"", "a: x\nlevel: hard", "unknown-word", text("hard")),
            ("a = \"x\"\nmoment = \"2026\"", "a: x\nmoment: soon", "wrong-value", word("sort-other")),
        ] {
            let of_toml = toml::from_str::<Sorts>(toml).map_err(|error| complaint(error.message()));
            let of_yaml = serde_yaml::from_str::<Sorts>(yaml).map_err(|error| complaint(&error.to_string()));
            for message in [of_toml.unwrap_err(), of_yaml.unwrap_err()] {
                assert_eq!(message.id, id, "{toml}");
                assert_eq!(message.values[0].1, value, "{toml}");
            }
        }
        let twice =
            serde_yaml::from_str::<Sorts>("a: x\na: y").map_err(|error| complaint(&error.to_string()));
        assert_eq!(twice.unwrap_err(), Message::new("duplicate-key").with("key", "a"));
    }
}
