//! When something was asked for: a day, with the time of day if it is known.

use std::borrow::Cow;
use std::fmt;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::day::YEARS;

/// A day, with the local time of day if it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Asked {
    pub day: NaiveDate,
    pub time: Option<NaiveTime>,
}

impl Asked {
    /// Reads `2026-03-12` or `2026-03-12T17:05`, in a [valid year](YEARS).
    fn read(text: &str) -> Option<Self> {
        let (day, time) = text.split_once('T').map_or((text, None), |(day, time)| (day, Some(time)));
        let day: NaiveDate = day.parse().ok()?;
        let time = time.map(|time| NaiveTime::parse_from_str(time, "%H:%M")).transpose().ok()?;
        YEARS.contains(&day.year()).then_some(Self { day, time })
    }

    /// Returns the latest time that it can mean: the end of the day if only the day is known.
    pub(crate) fn latest(self) -> NaiveDateTime {
        let last = || NaiveTime::from_hms_opt(23, 59, 0).unwrap_or_default();
        self.day.and_time(self.time.unwrap_or_else(last))
    }
}

impl fmt::Display for Asked {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.time {
            Some(time) => write!(out, "{}T{}", self.day, time.format("%H:%M")),
            None => self.day.fmt(out),
        }
    }
}

impl JsonSchema for Asked {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Asked".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2})?$" })
    }
}

impl Serialize for Asked {
    fn serialize<S: Serializer>(&self, output: S) -> Result<S::Ok, S::Error> {
        output.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Asked {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let text = String::deserialize(input)?;
        Self::read(&text).ok_or_else(|| {
            let like = "a day such as 2026-03-12, or a day and time such as 2026-03-12T17:05";
            de::Error::invalid_value(de::Unexpected::Str(&text), &like)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_may_have_a_time_and_without_one_means_its_end_at_the_latest() {
        let cases = [
            ("2026-03-12", Some("2026-03-12T23:59:00")),
            ("2026-03-12T17:05", Some("2026-03-12T17:05:00")),
            ("9999-12-31", Some("9999-12-31T23:59:00")),
            ("0000-12-31", None),
            ("2026-03-12T", None),
            ("2026-03-12T24:00", None),
            ("2026-03-12 17:05", None),
            ("17:05", None),
        ];
        for (text, latest) in cases {
            let asked = Asked::read(text);
            assert_eq!(asked.map(Asked::latest), latest.map(|latest| latest.parse().unwrap()), "{text}");
            assert!(asked.is_none_or(|asked| asked.to_string() == text), "{text}");
        }
    }

    #[test]
    fn the_schema_takes_what_a_file_holds() {
        let schema = SchemaGenerator::default().into_root_schema_for::<Asked>();
        let pattern = schema.get("pattern").and_then(|pattern| pattern.as_str()).unwrap();
        let pattern = fancy_regex::Regex::new(pattern).unwrap();
        for (text, expected) in
            [("2026-03-12", true), ("2026-03-12T17:05", true), ("2026-03-12T", false), ("2026-3-12", false)]
        {
            assert_eq!(pattern.is_match(text).unwrap(), expected, "{text}");
            assert!(!expected || Asked::read(text).is_some(), "{text}");
        }
    }
}
