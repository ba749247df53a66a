//! Days as written in files: `2026-03-12`, in TOML also without quotes.

use std::fmt;
use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};
use serde::de::{self, Deserializer, MapAccess, Visitor, value::MapAccessDeserializer};
use serde::{Deserialize, Serializer};
use toml::value::Datetime;

/// The valid years. Date arithmetic fails far beyond them.
pub(crate) const YEARS: RangeInclusive<i32> = 1..=9999;

/// Reads a day from a TOML date or from text in the form `YYYY-MM-DD`.
pub(crate) fn deserialize<'de, D: Deserializer<'de>>(input: D) -> Result<NaiveDate, D::Error> {
    input.deserialize_any(DayVisitor)
}

/// Writes a day as text, for readers of the same structure in another format.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
pub(crate) fn serialize<S: Serializer>(day: &NaiveDate, output: S) -> Result<S::Ok, S::Error> {
    output.collect_str(day)
}

/// The same for a day that may be missing.
pub(crate) mod optional {
    use super::{Day, Deserialize, Deserializer, NaiveDate, Serializer};

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(input: D) -> Result<Option<NaiveDate>, D::Error> {
        Ok(Option::<Day>::deserialize(input)?.map(|Day(day)| day))
    }

    #[expect(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
    pub(crate) fn serialize<S: Serializer>(day: &Option<NaiveDate>, output: S) -> Result<S::Ok, S::Error> {
        match day {
            Some(day) => output.collect_str(day),
            None => output.serialize_none(),
        }
    }
}

/// The same for a list of days.
pub(crate) mod list {
    use super::{Day, Deserialize, Deserializer, NaiveDate};

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(input: D) -> Result<Vec<NaiveDate>, D::Error> {
        let days = Vec::<Day>::deserialize(input)?;
        Ok(days.into_iter().map(|Day(day)| day).collect())
    }
}

#[derive(Deserialize)]
struct Day(#[serde(with = "self")] NaiveDate);

struct DayVisitor;

impl<'de> Visitor<'de> for DayVisitor {
    type Value = NaiveDate;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a day such as 2026-03-12")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<NaiveDate, E> {
        let day = text.parse().ok().filter(|day| is_meant(*day));
        day.ok_or_else(|| E::invalid_value(de::Unexpected::Str(text), &self))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<NaiveDate, A::Error> {
        let found = Datetime::deserialize(MapAccessDeserializer::new(map))?;
        let day = match (found.date, found.time) {
            (Some(date), None) => {
                NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day))
            }
            _ => None,
        };
        let day = day.filter(|day| is_meant(*day));
        day.ok_or_else(|| de::Error::invalid_value(de::Unexpected::Str(&found.to_string()), &self))
    }
}

fn is_meant(day: NaiveDate) -> bool {
    YEARS.contains(&day.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Deserialize)]
    struct Dated {
        #[serde(with = "super")]
        day: NaiveDate,
    }

    #[test]
    fn a_day_outside_the_valid_years_is_refused() {
        for (year, is_read) in [("0000", false), ("0001", true), ("9999", true), ("+10000", false)] {
            let read = toml::from_str::<Dated>(&format!("day = \"{year}-03-12\""));
            let read = read.map(|dated| dated.day.to_string());
            assert_eq!(read.ok(), is_read.then(|| format!("{year}-03-12")), "{year}");
        }
    }

    #[test]
    fn a_date_of_toml_is_a_day_only_without_a_time() {
        let cases = [
            ("2026-03-12", Some("2026-03-12")),
            ("0000-03-12", None),
            ("2026-03-12T09:00:00", None),
            ("09:00:00", None),
            ("20260312", None),
        ];
        for (text, expected) in cases {
            let read = toml::from_str::<Dated>(&format!("day = {text}"));
            assert_eq!(read.ok().map(|dated| dated.day), expected.map(|day| day.parse().unwrap()), "{text}");
        }
    }
}
