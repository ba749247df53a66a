//! Converts a record to bytes.
//!
//! Written here because the crates based on libyaml write `no`, `12:30` or `010` without quotes, which
//! YAML 1.1 readers take for a boolean or a number. A test holds the law: every reader reads back the
//! same text, and the same record gives the same bytes.

use std::fmt::Write;

use serde::Serialize;
use serde_json::Value;

use crate::text::is_hidden;

/// Returns the YAML of a flat record: keys with text or lists of text, one per line.
pub(crate) fn to_yaml<T: Serialize>(record: &T) -> Result<String, serde_json::Error> {
    let mut yaml = String::new();
    if let Value::Object(fields) = serde_json::to_value(record)? {
        for (key, value) in &fields {
            field(&mut yaml, key, value);
        }
    }
    Ok(yaml)
}

fn field(yaml: &mut String, key: &str, value: &Value) {
    match value {
        Value::Null => {}
        Value::Array(items) => {
            let _ = writeln!(yaml, "{key}:");
            for item in items {
                let _ = writeln!(yaml, "- {}", scalar(item));
            }
        }
        single => {
            let _ = writeln!(yaml, "{key}: {}", scalar(single));
        }
    }
}

fn scalar(value: &Value) -> String {
    match value {
        Value::String(text) if is_plain(text) => text.clone(),
        Value::String(text) => quote(text),
        other => other.to_string(),
    }
}

/// Returns the text of a note as the last key: a block if that is exact, otherwise quoted.
pub(super) fn text_block(text: &str) -> String {
    let holds = text.ends_with('\n')
        && !text.ends_with("\n\n")
        && !text.trim().is_empty()
        && text.chars().all(|c| matches!(c, '\n' | '\t') || is_printable(c));
    if !holds {
        return format!("text: {}\n", quote(text));
    }
    let indicator = if text.starts_with([' ', '\n', '\t']) { "|2" } else { "|" };
    let mut yaml = format!("text: {indicator}\n");
    for line in text.lines() {
        let indent = if line.is_empty() { "" } else { "  " };
        let _ = writeln!(yaml, "{indent}{line}");
    }
    yaml
}

/// Returns `true` if every YAML reader reads the unquoted text as that text.
pub(super) fn is_plain(text: &str) -> bool {
    // Most characters, faster than by the tables of Unicode; letters and numbers are never hidden.
    let word =
        |c: char| matches!(c, 'a'..='z' | '0'..='9' | '一'..='鿿') || c.is_alphanumeric() || is_wide_mark(c);
    let safe = |c: char| word(c) || matches!(c, ' ' | '-' | '_' | '.' | ':' | '/' | '+' | '@');
    text.starts_with(word)
        && text.chars().all(safe)
        && !text.contains(": ")
        && !text.ends_with([' ', ':'])
        && !is_taken_for_something_else(text)
}

fn is_wide_mark(c: char) -> bool {
    matches!(
        c,
        '《' | '》'
            | '〈'
            | '〉'
            | '“'
            | '”'
            | '、'
            | '，'
            | '。'
            | '；'
            | '：'
            | '（'
            | '）'
            | '！'
            | '？'
            | '〔'
            | '〕'
    )
}

/// Returns `true` for characters allowed in a block or unquoted text: no hidden characters and no
/// noncharacters.
pub(super) fn is_printable(c: char) -> bool {
    !is_hidden(c) && !matches!(c, '\u{fffe}' | '\u{ffff}')
}

/// Returns `true` if a YAML 1.1 or 1.2 reader takes the unquoted text for a number, a date or a
/// keyword.
fn is_taken_for_something_else(text: &str) -> bool {
    const WORDS: [&str; 10] = ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan"];
    WORDS.iter().any(|word| word.eq_ignore_ascii_case(text)) || is_number(text) || is_date(text)
}

/// Also numbers in base 60 (`12:30`), with exponents, and in other bases (`0x1f`, `0o17`).
fn is_number(text: &str) -> bool {
    let other_base = matches!(text.as_bytes(), [b'0', b'x' | b'o' | b'b', ..]);
    let digits = text.starts_with(|c: char| c.is_ascii_digit())
        && text.chars().all(|c| matches!(c, '0'..='9' | '_' | '.' | ':' | '+' | '-' | 'e' | 'E'));
    let is_span = || text.contains(':') && text.contains('-');
    other_base || (digits && !is_span())
}

/// Returns `true` for the form of a date, alone or before a time.
fn is_date(text: &str) -> bool {
    let (day, rest) = text.as_bytes().split_at_checked(10).unwrap_or((&[], &[]));
    let shape = day.iter().enumerate().all(|(at, byte)| match at {
        4 | 7 => *byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    day.len() == 10 && shape && matches!(rest, [] | [b'T' | b't' | b' ', ..])
}

fn quote(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        let _ = match c {
            '"' | '\\' => write!(quoted, "\\{c}"),
            '\n' => write!(quoted, "\\n"),
            '\t' => write!(quoted, "\\t"),
            c if is_printable(c) => write!(quoted, "{c}"),
            c if u32::from(c) > 0xffff => write!(quoted, "\\U{:08x}", u32::from(c)),
            c => write!(quoted, "\\u{:04x}", u32::from(c)),
        };
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Flat {
        title: String,
        list: Vec<String>,
    }

    #[test]
    fn words_that_other_readers_mistake_are_quoted() {
        let cases = [
            ("no", "\"no\""),
            ("On", "\"On\""),
            ("12:30", "\"12:30\""),
            ("010", "\"010\""),
            ("1e3", "\"1e3\""),
            ("0x1f", "\"0x1f\""),
            ("0o17", "\"0o17\""),
            ("0b11", "\"0b11\""),
            ("2026-03-12", "\"2026-03-12\""),
            ("2026-03-12 九点", "\"2026-03-12 九点\""),
            ("2026-03-12会", "2026-03-12会"),
            ("2026-03-12T09:00:00+08:00", "\"2026-03-12T09:00:00+08:00\""),
            ("09:00-11:30", "09:00-11:30"),
            ("2026-03-12-t01-3f9a1c2b", "2026-03-12-t01-3f9a1c2b"),
            ("三楼会议室", "三楼会议室"),
            ("《论全面深化改革》", "《论全面深化改革》"),
            ("a: b", "\"a: b\""),
            ("a #b", "\"a #b\""),
            ("", "\"\""),
            ("- a", "\"- a\""),
            ("=1+1", "\"=1+1\""),
            ("a\u{202e}b", "\"a\\u202eb\""),
            ("a\u{61c}b", "\"a\\u061cb\""),
            ("a\u{ffff}", "\"a\\uffff\""),
            ("a\u{e0001}", "\"a\\U000e0001\""),
        ];
        for (text, expected) in cases {
            assert_eq!(scalar(&Value::from(text)), expected, "{text}");
        }
    }

    #[test]
    fn no_letter_or_number_is_hidden() {
        let mut words = (char::MIN..=char::MAX).filter(|c| c.is_alphanumeric() || is_wide_mark(*c));
        assert_eq!(words.find(|c| !is_printable(*c)), None);
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(title in any::<String>(), list in prop::collection::vec(any::<String>(), 1..4)) {
            let flat = Flat { title, list };
            let yaml = to_yaml(&flat).unwrap();
            prop_assert_eq!(serde_yaml::from_str::<Flat>(&yaml).unwrap(), flat, "{}", yaml);
        }

        #[test]
        fn a_text_reads_back(text in "([ -~\n\t]|[一-龥]|\u{3000}|\u{85}|\u{2028}|\r){0,60}") {
            #[derive(Deserialize)]
            struct Body { text: String }
            let yaml = text_block(&text);
            prop_assert_eq!(serde_yaml::from_str::<Body>(&yaml).unwrap().text, text, "{}", yaml);
        }
    }
}
