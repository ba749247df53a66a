//! The clock, or the time that `PLAN_NOW` gives.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDateTime, Utc};

use crate::domain::day::YEARS;
use crate::domain::time::zone;
use crate::message::Message;

/// Returns the year of [`now`].
pub(crate) fn this_year() -> i32 {
    now().year()
}

/// Returns the local time by the clock. An invalid `PLAN_NOW` is ignored here: the command reports it.
pub(crate) fn now() -> NaiveDateTime {
    clock().map_or_else(|_| Utc::now().naive_utc(), |now| now.naive_local())
}

/// Returns the local time of the command.
pub(super) fn clock() -> Result<DateTime<FixedOffset>, Message> {
    let now = match std::env::var("PLAN_NOW").ok().filter(|text| !text.is_empty()) {
        Some(text) => DateTime::parse_from_rfc3339(&text)
            .ok()
            .map(|now| now.with_timezone(&zone()))
            .filter(|now| YEARS.contains(&now.year()))
            .ok_or_else(|| Message::new("wrong-clock").with("value", text))?,
        None => Utc::now().with_timezone(&zone()),
    };
    Ok(chrono::SubsecRound::trunc_subsecs(now, 0))
}
