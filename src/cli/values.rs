//! Words and times as typed on the command line.

use chrono::{NaiveDate, NaiveTime};
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::domain::time::parse_time;
use crate::domain::vocabulary::Vocabulary;

/// A parser for the keys of a vocabulary.
pub(super) fn word<V: Vocabulary + Send + Sync>() -> impl TypedValueParser<Value = V> {
    let keys = V::ALL.iter().map(|word| word.key());
    PossibleValuesParser::new(keys).try_map(|key| V::from_key(&key).ok_or("not a word of the list"))
}

/// A parser for the keys of a vocabulary that leaves them as text: `check` has formats of its own
/// under the flag that every other command shares.
pub(super) fn keys<V: Vocabulary>() -> PossibleValuesParser {
    PossibleValuesParser::new(V::ALL.iter().map(|word| word.key()))
}

/// Reads a day: `2026-03-12`, `2026/3/12`, `2026.3.12` or `2026年3月12日`, also in full-width digits.
pub(super) fn day(text: &str) -> Result<NaiveDate, String> {
    let text: String = text.trim().chars().map(half_width).collect();
    let plain = text.replace(['年', '月', '/', '.'], "-");
    let plain = plain.trim_end_matches('日');
    NaiveDate::parse_from_str(plain, "%Y-%m-%d").map_err(|_| "2026-03-12".to_owned())
}

/// Reads a time of day: `9:00` or `09:00`.
pub(super) fn time(text: &str) -> Result<NaiveTime, String> {
    let text: String = text.chars().map(half_width).collect();
    parse_time(&text).map_err(|_| "09:00".to_owned())
}

/// Reads whole hours of study, from 1 to what a month of evenings could hold.
pub(super) fn hours(text: &str) -> Result<u32, String> {
    let text: String = text.trim().chars().map(half_width).collect();
    text.parse().ok().filter(|hours| (1..=200).contains(hours)).ok_or_else(|| "4".to_owned())
}

/// Full-width ASCII, as Chinese input methods type it, becomes ASCII.
pub(super) fn half_width(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        '！'..='～' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_people_type_them() {
        for text in
            ["2026-03-12", "2026-3-12", "2026/3/12", "2026.3.12", "2026年3月12日", "２０２６－０３－１２"]
        {
            assert_eq!(day(text).unwrap().to_string(), "2026-03-12", "{text}");
        }
        for text in ["2026-02-30", "03-12", "明天", ""] {
            assert!(day(text).is_err(), "{text}");
        }
    }
}
