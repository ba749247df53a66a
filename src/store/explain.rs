//! Translates the English errors of parsers into our messages.

use crate::domain::session::Form;
use crate::domain::vocabulary::Vocabulary;
use crate::message::{Message, Value};

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
            Phrase::Other(text) => value_or_syntax(text),
        }
    }
}

fn value_or_syntax(text: &str) -> Message {
    if let Some(word) = quoted_after(text, "unknown variant ") {
        let choices = choices(text);
        let forms = Form::ALL.iter().map(|form| form.key()).eq(choices.iter().copied());
        let id = if forms { "unknown-form" } else { "unknown-word" };
        return Message::new(id).with("word", word).with("choices", choices.into_iter().collect::<Value>());
    }
    match mismatch(text) {
        Some((found, wanted)) => {
            Message::new("wrong-value").with("found", sample(found)).with("wanted", sort(wanted))
        }
        None if text == "wanted string or table" => {
            Message::new("wrong-value").with("found", sample("")).with("wanted", word("sort-text"))
        }
        None if CLOCK.contains(&text) => {
            Message::new("wrong-value").with("found", sample("")).with("wanted", word("sort-day-or-time"))
        }
        None if text == "short or long weekday names expected" => {
            Message::new("wrong-value").with("found", sample("")).with("wanted", word("sort-weekday"))
        }
        None => {
            let known = SYNTAX.iter().find(|(phrase, _)| text.starts_with(phrase));
            let detail = known.map_or_else(|| Value::from(text), |(_, id)| word(id));
            Message::new("bad-syntax").with("detail", detail)
        }
    }
}

/// Prefixes of TOML and YAML parser errors, with our messages.
const SYNTAX: [(&str, &str); 53] = [
    ("string values must be quoted", "syntax-unquoted"),
    ("missing opening quote", "syntax-unquoted"),
    ("invalid integer", "syntax-unquoted"),
    ("invalid float", "syntax-unquoted"),
    ("invalid fraction", "syntax-unquoted"),
    ("invalid exponent", "syntax-unquoted"),
    ("invalid boolean", "syntax-unquoted"),
    ("unexpected leading zero", "syntax-unquoted"),
    ("unexpected sign", "syntax-unquoted"),
    ("`_` may only", "syntax-unquoted"),
    ("integers with a radix", "syntax-unquoted"),
    ("radix must be", "syntax-unquoted"),
    ("redundant", "syntax-unquoted"),
    ("invalid mantissa", "syntax-unquoted"),
    ("invalid binary", "syntax-unquoted"),
    ("invalid octal", "syntax-unquoted"),
    ("invalid hexadecimal", "syntax-unquoted"),
    ("invalid basic string", "syntax-quote"),
    ("invalid literal string", "syntax-quote"),
    ("invalid multi-line", "syntax-quote"),
    ("missing escaped value", "syntax-quote"),
    ("too few unicode", "syntax-quote"),
    ("unexpected key or value", "syntax-quote"),
    ("found unexpected end of stream", "syntax-quote"),
    ("found unknown escape character", "syntax-quote"),
    ("invalid unquoted key", "syntax-key"),
    ("unquoted keys cannot be empty", "syntax-key"),
    ("keys cannot be multi-line", "syntax-key"),
    ("invalid key-value pair", "syntax-key"),
    ("cannot extend value", "syntax-key-used"),
    ("key with no value", "syntax-equals"),
    ("missing assignment", "syntax-equals"),
    ("extra `=`", "syntax-equals-twice"),
    ("extra assignment", "syntax-equals-twice"),
    ("missing comma", "syntax-comma"),
    ("extra comma", "syntax-comma"),
    ("unclosed", "syntax-bracket"),
    ("missing array opening", "syntax-bracket"),
    ("unexpected `=` in array", "syntax-bracket"),
    ("did not find expected ',' or", "syntax-bracket"),
    ("invalid date", "syntax-day"),
    ("invalid time", "syntax-day"),
    ("could not find expected ':'", "syntax-colon"),
    ("did not find expected", "syntax-layout"),
    ("mapping values are not allowed", "syntax-layout"),
    ("mapping keys are not allowed", "syntax-layout"),
    ("block sequence entries are not allowed", "syntax-layout"),
    ("found character that cannot start any token", "syntax-layout"),
    ("found a tab character", "syntax-layout"),
    ("unknown anchor", "syntax-layout"),
    ("control characters are not allowed", "syntax-control"),
    ("invalid comment character", "syntax-control"),
    ("carriage return must", "syntax-control"),
];

/// Errors of chrono for an invalid date or time.
const CLOCK: [&str; 6] = [
    "input contains invalid characters",
    "input is out of range",
    "input is not enough for unique date and time",
    "no possible date and time matching input",
    "premature end of input",
    "trailing input",
];

/// Splits an error of serde into what was found and what was expected.
fn mismatch(text: &str) -> Option<(&str, &str)> {
    let rest = ["invalid type: ", "invalid value: ", "invalid length "]
        .iter()
        .find_map(|phrase| text.strip_prefix(phrase))?;
    rest.split_once(", expected ")
}

fn word(id: &str) -> Value {
    Value::Word(id.to_owned())
}

/// Returns the value as written if serde shows it, or its type.
fn sample(found: &str) -> Value {
    let shown = found.split_once(['"', '`']).map(|(_, rest)| rest.trim_end_matches(['"', '`']));
    match (shown, found) {
        (Some(text), _) if !text.is_empty() => Value::from(text),
        (_, "sequence") => word("sort-list"),
        (_, "map") => word("sort-table"),
        _ => word("sort-other"),
    }
}

/// Returns the type that serde expects.
fn sort(wanted: &str) -> Value {
    word(match wanted {
        "a string" => "sort-text",
        "u32" | "u64" | "usize" | "i32" | "i64" => "sort-whole-number",
        "f64" => "sort-number",
        "a boolean" => "sort-yes-or-no",
        "a sequence" => "sort-list",
        "a map" | "a YAML mapping" => "sort-table",
        wanted if wanted.starts_with("struct") => "sort-table",
        wanted if wanted.contains("day such as") || wanted.contains("date and time") => "sort-day",
        wanted if wanted.contains("time span") => "sort-span",
        wanted if wanted.contains("formatted time") => "sort-time",
        "Weekday" => "sort-weekday",
        wanted => return Value::from(wanted),
    })
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
    use crate::domain::time::TimeSpan;

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

    /// Returns the TOML parser's error for a text.
    fn toml_error(text: &str) -> String {
        toml::from_str::<toml::Table>(text)
            .map_or_else(|error| error.message().to_owned(), |_| text.to_owned())
    }

    /// Returns the YAML parser's error for a text.
    fn yaml_error(text: &str) -> String {
        serde_yaml::from_str::<serde_yaml::Value>(text)
            .map_or_else(|error| error.to_string(), |_| text.to_owned())
    }

    /// The parsers themselves are run, so that changed phrases in a release are noticed.
    #[test]
    fn words_what_the_parsers_say_of_syntax() {
        for (text, detail) in [
            ("a = 专题", "syntax-unquoted"),
            ("a = x\"", "syntax-unquoted"),
            ("a = \u{201c}x\u{201d}", "syntax-unquoted"),
            ("a = 1.x", "syntax-unquoted"),
            ("a = 01", "syntax-unquoted"),
            ("a = tru", "syntax-unquoted"),
            ("a = 1__0", "syntax-unquoted"),
            ("a = +0x1", "syntax-unquoted"),
            ("a = 0X1", "syntax-unquoted"),
            ("a = ++1", "syntax-unquoted"),
            ("a = .1", "syntax-unquoted"),
            ("a = 0b2", "syntax-unquoted"),
            ("a = 0o9", "syntax-unquoted"),
            ("a = 0xg", "syntax-unquoted"),
            ("a = \"x", "syntax-quote"),
            ("a = 'x", "syntax-quote"),
            ("a = \"\"\"x", "syntax-quote"),
            ("a = \"\\q\"", "syntax-quote"),
            ("a = \"x\" y", "syntax-quote"),
            ("专题 = 1", "syntax-key"),
            ("= 1", "syntax-key"),
            ("\"\"\"a\"\"\" = 1", "syntax-key"),
            ("{", "syntax-key"),
            ("a = []\na.b = 1", "syntax-key-used"),
            ("a == 1", "syntax-equals-twice"),
            ("a = \"\\u12\"", "syntax-quote"),
            ("a = 1\r b = 2", "syntax-control"),
            ("a = 1 # \u{1}", "syntax-control"),
            ("a", "syntax-equals"),
            ("a b = 1", "syntax-equals"),
            ("a = [1,,2]", "syntax-comma"),
            ("a = {x=1,,y=2}", "syntax-comma"),
            ("a = [1", "syntax-bracket"),
            ("[[a]", "syntax-bracket"),
            ("a = [x=1]", "syntax-bracket"),
            ("a = ]", "syntax-bracket"),
            ("a = 2026-13-01", "syntax-day"),
            ("a = 2026-02-30", "syntax-day"),
            ("a = 25:00:00", "syntax-day"),
        ] {
            assert_eq!(
                complaint(&toml_error(text)).values[0].1,
                word(detail),
                "{text}: {}",
                toml_error(text)
            );
        }
        for (text, detail) in [
            ("a: \"x", "syntax-quote"),
            ("a: \"\\q\"", "syntax-quote"),
            ("a: [x", "syntax-bracket"),
            ("a: {x: 1", "syntax-bracket"),
            ("a: x\nb", "syntax-colon"),
            ("a: x\n b: y", "syntax-layout"),
            ("a: x: y", "syntax-layout"),
            ("a: - x", "syntax-layout"),
            ("\tb: 1", "syntax-layout"),
            ("a: @x", "syntax-layout"),
            ("- a\nb: 1", "syntax-layout"),
            ("a: *x", "syntax-layout"),
            ("a: }", "syntax-layout"),
            ("a: \u{1}", "syntax-control"),
        ] {
            assert_eq!(
                complaint(&yaml_error(text)).values[0].1,
                word(detail),
                "{text}: {}",
                yaml_error(text)
            );
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

    #[test]
    fn says_what_should_stand_there() {
        let span = serde_yaml::from_str::<TimeSpan>("九点").unwrap_err().to_string();
        let cases = [
            (span.as_str(), word("sort-span")),
            ("invalid type: string \"x\", expected a boolean", word("sort-yes-or-no")),
            ("invalid type: string \"x\", expected f64", word("sort-number")),
            ("invalid type: string \"x\", expected struct Topic", word("sort-table")),
            ("invalid type: map, expected an RFC 3339 formatted date and time string", word("sort-day")),
            ("invalid type: string \"1\", expected u32", word("sort-whole-number")),
            ("invalid type: map, expected a sequence", word("sort-list")),
            ("invalid type: map, expected a formatted time string", word("sort-time")),
            ("invalid type: integer `4`, expected Weekday", word("sort-weekday")),
            ("invalid type: string \"x\", expected a YAML mapping", word("sort-table")),
            ("wanted string or table", word("sort-text")),
            ("invalid value: string \"x\", expected a day such as 2026-03-12", word("sort-day")),
            ("date: input is out of range at line 3 column 7", word("sort-day-or-time")),
            ("short or long weekday names expected", word("sort-weekday")),
            ("invalid type: string \"x\", expected a frog", Value::from("a frog")),
        ];
        for (text, wanted) in cases {
            assert_eq!(complaint(text).values[1].1, wanted, "{text}");
        }
    }
}
