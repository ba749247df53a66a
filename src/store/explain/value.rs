//! Errors about a value of the wrong type.

use super::word;
use crate::message::{Message, Value};

/// Returns the message for an error about a value; `None` for another error.
pub(super) fn wrong_value(text: &str) -> Option<Message> {
    let (found, wanted) = match mismatch(text) {
        Some((found, wanted)) => (sample(found), sort(wanted)),
        None => (sample(""), word(wanted_alone(text)?)),
    };
    Some(Message::new("wrong-value").with("found", found).with("wanted", wanted))
}

/// Returns the type expected by an error that shows no value.
fn wanted_alone(text: &str) -> Option<&'static str> {
    match text {
        "wanted string or table" => Some("sort-text"),
        "short or long weekday names expected" => Some("sort-weekday"),
        text if CLOCK.contains(&text) => Some("sort-day-or-time"),
        _ => None,
    }
}

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

#[cfg(test)]
mod tests {
    use super::super::complaint;
    use super::*;
    use crate::domain::time::TimeSpan;

    #[test]
    fn names_the_type_expected() {
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
