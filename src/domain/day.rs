//! Days as they stand in a TOML file: `2026-03-12`, bare or in quotes.

use std::fmt;

use chrono::NaiveDate;
use serde::de::{self, Deserializer, MapAccess, Visitor, value::MapAccessDeserializer};
use serde::{Deserialize, Serializer};
use toml::value::Datetime;

/// Reads a day from a TOML date or from text in the form `YYYY-MM-DD`.
///
/// # Errors
/// The value is neither, carries a time, or names a day that no calendar has.
pub fn deserialize<'de, D: Deserializer<'de>>(input: D) -> Result<NaiveDate, D::Error> {
    input.deserialize_any(DayVisitor)
}

/// Writes a day as text, for readers of the same structure in another format.
///
/// # Errors
/// Only those of the serializer.
pub fn serialize<S: Serializer>(day: &NaiveDate, output: S) -> Result<S::Ok, S::Error> {
    output.collect_str(day)
}

/// The same for a day that may be missing.
pub mod optional {
    use super::{Deserializer, NaiveDate, Serializer};

    /// # Errors
    /// As [`super::deserialize`].
    pub fn deserialize<'de, D: Deserializer<'de>>(input: D) -> Result<Option<NaiveDate>, D::Error> {
        super::deserialize(input).map(Some)
    }

    /// # Errors
    /// Only those of the serializer.
    pub fn serialize<S: Serializer>(day: &Option<NaiveDate>, output: S) -> Result<S::Ok, S::Error> {
        match day {
            Some(day) => output.collect_str(day),
            None => output.serialize_none(),
        }
    }
}

/// The same for a list of days.
pub mod list {
    use super::{Deserialize, Deserializer, NaiveDate};

    #[derive(Deserialize)]
    struct Day(#[serde(with = "super")] NaiveDate);

    /// # Errors
    /// As [`super::deserialize`], for the first day that is wrong.
    pub fn deserialize<'de, D: Deserializer<'de>>(input: D) -> Result<Vec<NaiveDate>, D::Error> {
        let days = Vec::<Day>::deserialize(input)?;
        Ok(days.into_iter().map(|Day(day)| day).collect())
    }
}

struct DayVisitor;

impl<'de> Visitor<'de> for DayVisitor {
    type Value = NaiveDate;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a day such as 2026-03-12")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<NaiveDate, E> {
        text.parse().map_err(|_| E::invalid_value(de::Unexpected::Str(text), &self))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<NaiveDate, A::Error> {
        let found = Datetime::deserialize(MapAccessDeserializer::new(map))?;
        let day = match (found.date, found.time) {
            (Some(date), None) => {
                NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day))
            }
            _ => None,
        };
        day.ok_or_else(|| de::Error::invalid_value(de::Unexpected::Other(&found.to_string()), &self))
    }
}
