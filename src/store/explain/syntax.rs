//! Errors about the syntax of TOML and YAML.

use super::word;
use crate::message::{Message, Value};

/// Returns the message for an error about syntax, with the words of the parser where ours are missing.
pub(super) fn bad_syntax(text: &str) -> Message {
    let known = SYNTAX.iter().find(|(phrase, _)| text.starts_with(phrase));
    let detail = known.map_or_else(|| Value::from(text), |(_, id)| word(id));
    Message::new("bad-syntax").with("detail", detail)
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

#[cfg(test)]
mod tests {
    use super::super::complaint;
    use super::*;

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
}
