//! A span of the clock within one day, as `09:00-11:30`.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use super::vocabulary::vocabulary;
use chrono::{DateTime, FixedOffset, NaiveDateTime, NaiveTime, Offset, TimeDelta, Timelike, Utc};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The offset of local time from UTC in seconds: Asia/Shanghai, without daylight saving time.
const LOCAL_SECONDS: i32 = 8 * 3600;

/// Timestamps in files: RFC 3339, in a [valid year](super::day::YEARS).
pub(crate) mod moment {
    use chrono::Datelike;

    use super::super::day::YEARS;
    use super::{DateTime, Deserializer, FixedOffset, de, fmt};

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        input: D,
    ) -> Result<DateTime<FixedOffset>, D::Error> {
        input.deserialize_str(Reader)
    }

    struct Reader;

    impl de::Visitor<'_> for Reader {
        type Value = DateTime<FixedOffset>;

        fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
            out.write_str("an RFC 3339 formatted date and time string")
        }

        /// The form that the program writes is read several times faster than the others that chrono knows.
        fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
            let moment = DateTime::parse_from_rfc3339(text).or_else(|_| text.parse()).map_err(E::custom)?;
            if YEARS.contains(&moment.year()) {
                return Ok(moment);
            }
            let found = moment.to_rfc3339();
            Err(E::invalid_value(de::Unexpected::Str(&found), &"a date and time of our era"))
        }
    }
}

/// Returns the time zone of the group.
pub(crate) fn zone() -> FixedOffset {
    FixedOffset::east_opt(LOCAL_SECONDS).unwrap_or_else(|| Utc.fix())
}

/// Converts a timestamp in any zone to the local time of the group.
pub(crate) fn local(moment: DateTime<FixedOffset>) -> NaiveDateTime {
    moment.with_timezone(&zone()).naive_local()
}

vocabulary! {
    /// A part of the day, as people name it before the hour.
    pub(crate) DayPart of "day-part" {
        /// 凌晨
        Night = "night",
        /// 上午
        Morning = "morning",
        /// 中午
        Noon = "noon",
        /// 下午
        Afternoon = "afternoon",
        /// 晚上
        Evening = "evening",
    }
}

impl DayPart {
    /// Returns the part of the day that contains a time.
    pub(crate) fn of(time: NaiveTime) -> Self {
        match time.hour() {
            0..=5 => Self::Night,
            6..=11 => Self::Morning,
            12 => Self::Noon,
            13..=17 => Self::Afternoon,
            _ => Self::Evening,
        }
    }

    /// Returns the part of the day that ends at a time or later: noon ends the morning.
    pub(crate) fn up_to(time: NaiveTime) -> Self {
        Self::of(time.overflowing_sub_signed(TimeDelta::minutes(1)).0)
    }
}

/// The local time of a session, from start to end; never empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct TimeSpan {
    from: NaiveTime,
    to: NaiveTime,
}

/// The reason why two times are not a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TimeError {
    /// The text does not have the form `09:00` or `09:00-11:30`.
    Form,
    /// It ends before it begins, or at the same minute.
    Order,
}

impl TimeSpan {
    pub(crate) fn new(from: NaiveTime, to: NaiveTime) -> Result<Self, TimeError> {
        if from < to { Ok(Self { from, to }) } else { Err(TimeError::Order) }
    }

    pub(crate) fn from(self) -> NaiveTime {
        self.from
    }

    pub(crate) fn to(self) -> NaiveTime {
        self.to
    }

    /// Returns both ends as files have them: `09:00`, `11:30`.
    pub(crate) fn ends(self) -> (String, String) {
        let clock = |time: NaiveTime| time.format("%H:%M").to_string();
        (clock(self.from), clock(self.to))
    }

    /// Returns `true` if the two overlap. A span that starts when the other ends does not.
    pub(crate) fn overlaps(self, other: Self) -> bool {
        self.from < other.to && other.from < self.to
    }
}

/// Reads a time of day, `9:00` or `09:00`, with a Chinese or an English colon.
fn parse_time(text: &str) -> Result<NaiveTime, TimeError> {
    NaiveTime::parse_from_str(&text.trim().replace('：', ":"), "%H:%M").map_err(|_| TimeError::Form)
}

impl fmt::Display for TimeSpan {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (from, to) = self.ends();
        write!(out, "{from}-{to}")
    }
}

impl FromStr for TimeSpan {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<Self, TimeError> {
        let (from, to) = text.split_once('-').ok_or(TimeError::Form)?;
        Self::new(parse_time(from)?, parse_time(to)?)
    }
}

impl JsonSchema for TimeSpan {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "TimeSpan".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^[0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}$" })
    }
}

impl Serialize for TimeSpan {
    fn serialize<S: Serializer>(&self, output: S) -> Result<S::Ok, S::Error> {
        output.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for TimeSpan {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let text = String::deserialize(input)?;
        text.parse().map_err(|_| {
            de::Error::invalid_value(de::Unexpected::Str(&text), &"a time span such as 09:00-11:30")
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_the_day_meet_at_six_noon_one_and_six() {
        use DayPart::{Afternoon, Evening, Morning, Night, Noon};
        let cases = [
            ("00:00", Night),
            ("05:59", Night),
            ("06:00", Morning),
            ("11:59", Morning),
            ("12:00", Noon),
            ("12:59", Noon),
            ("13:00", Afternoon),
            ("17:59", Afternoon),
            ("18:00", Evening),
            ("23:59", Evening),
        ];
        for (time, expected) in cases {
            assert_eq!(DayPart::of(parse_time(time).unwrap()), expected, "{time}");
        }
        for (time, expected) in
            [("12:00", Morning), ("12:01", Noon), ("13:00", Noon), ("18:00", Afternoon), ("18:01", Evening)]
        {
            assert_eq!(DayPart::up_to(parse_time(time).unwrap()), expected, "up to {time}");
        }
    }

    #[test]
    fn reads_only_spans_that_move_forward() {
        let cases = [
            ("09:00-11:30", Ok("09:00-11:30")),
            ("9:00-11：30", Ok("09:00-11:30")),
            ("11:30-09:00", Err(TimeError::Order)),
            ("09:00-09:00", Err(TimeError::Order)),
            ("09:00", Err(TimeError::Form)),
            ("24:00-25:00", Err(TimeError::Form)),
        ];
        for (text, expected) in cases {
            let found = text.parse::<TimeSpan>().map(|span| span.to_string());
            assert_eq!(found.as_deref(), expected.as_ref().map(|s| &**s), "{text}");
        }
    }

    #[test]
    fn one_that_begins_as_the_other_ends_does_not_overlap() {
        let span = |text: &str| text.parse::<TimeSpan>().unwrap();
        let cases = [
            ("09:00-10:00", "10:00-11:00", false),
            ("09:00-10:01", "10:00-11:00", true),
            ("09:00-12:00", "10:00-11:00", true),
        ];
        for (one, other, expected) in cases {
            assert_eq!(span(one).overlaps(span(other)), expected, "{one} {other}");
            assert_eq!(span(other).overlaps(span(one)), expected, "{other} {one}");
        }
    }

    #[test]
    fn the_schema_takes_what_a_file_holds() {
        let schema = SchemaGenerator::default().into_root_schema_for::<TimeSpan>();
        let pattern = schema.get("pattern").and_then(|pattern| pattern.as_str()).unwrap();
        let pattern = fancy_regex::Regex::new(pattern).unwrap();
        let written = "09:00-11:30".parse::<TimeSpan>().unwrap().to_string();
        assert!(pattern.is_match(&written).unwrap());
        for other in ["9:00-11:30", "09:00", "09:00-11:30x", ""] {
            assert!(!pattern.is_match(other).unwrap(), "{other}");
        }
    }
}
