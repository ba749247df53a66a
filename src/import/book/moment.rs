//! Dates and times of day in cells, in ISO 8601.

use calamine::{Data, DataRef, ExcelDateTime};
use chrono::{NaiveDateTime, NaiveTime, TimeDelta, Timelike};

/// The serial number of the first day after the year 9999.
const END: f64 = 2_958_466.0;

/// Returns a value as displayed, with dates and times in ISO 8601.
pub(super) fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::String(text) => text.clone(),
        DataRef::DateTime(at) => counted(*at).unwrap_or_default(),
        other => Data::from(other.clone()).to_string(),
    }
}

/// Returns the same for a value of the old format.
pub(super) fn old_text(value: &Data) -> String {
    match value {
        Data::DateTime(at) => counted(*at).unwrap_or_default(),
        other => other.to_string(),
    }
}

/// Formats a date, a date with a time, or a time of day if the serial number is below one day.
fn counted(at: ExcelDateTime) -> Option<String> {
    let days = at.as_f64();
    if (0.0..1.0).contains(&days) {
        #[expect(clippy::cast_possible_truncation, reason = "less than a day")]
        let seconds = (days * 86_400.0).round() as i64;
        return Some(clock((NaiveTime::MIN + TimeDelta::seconds(seconds)).with_nanosecond(0)?));
    }
    (0.0..END).contains(&days).then(|| at.as_datetime()).flatten().map(moment)
}

/// Formats a date with its time, or only the date at midnight.
pub(super) fn moment(at: NaiveDateTime) -> String {
    let at = at + TimeDelta::milliseconds(500);
    let time = at.time().with_nanosecond(0).unwrap_or(NaiveTime::MIN);
    if time == NaiveTime::MIN { at.date().to_string() } else { format!("{} {}", at.date(), clock(time)) }
}

/// Formats a time of day, with seconds unless they are zero.
pub(super) fn clock(time: NaiveTime) -> String {
    time.format(if time.second() == 0 { "%H:%M" } else { "%H:%M:%S" }).to_string()
}
