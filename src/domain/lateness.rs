//! 补录: records made long after their event.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::history::{Current, History};
use super::record::Record;
use super::targets::Targets;
use super::time::local;

/// The number of days after its event at which a record counts as late; never by default.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Lateness {
    limit: Option<i64>,
    /// `false` if a record may have been committed later than its stamp says.
    known: bool,
}

impl Lateness {
    /// Returns the limit in the plan's targets.
    pub(crate) fn of(targets: &Targets, history_known: bool) -> Self {
        Self { limit: targets.late_record_days.map(i64::from), known: history_known }
    }

    /// Returns `true` if an event was recorded late.
    fn is_late(self, event: NaiveDate, recorded: DateTime<FixedOffset>) -> bool {
        self.limit.is_some_and(|limit| days_after(event, recorded) >= limit)
    }

    /// Returns whether a record was made late; `None` if its stamp is in time, but the time of its commit
    /// is unknown.
    pub(crate) fn verdict(self, event: NaiveDate, recorded: DateTime<FixedOffset>) -> Option<bool> {
        let late = self.is_late(event, recorded);
        (late || self.known || self.limit.is_none()).then_some(late)
    }

    /// Returns the verdict on a thing. Its first record counts, because an amendment corrects known facts
    /// and does not report new ones.
    pub(crate) fn of_current<T: Record>(self, history: &History<T>, current: Current<'_, T>) -> Option<bool> {
        if self.limit.is_none() {
            return Some(false);
        }
        self.verdict(current.day(), history.known(history.first_of(current)))
    }
}

/// Returns the calendar days from the event to its record in local time; negative if recorded ahead.
pub(crate) fn days_after(event: NaiveDate, recorded: DateTime<FixedOffset>) -> i64 {
    (local(recorded).date() - event).num_days()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_itself_is_late_and_without_one_nothing_is() {
        let event = NaiveDate::from_ymd_opt(2026, 3, 12).unwrap();
        let cases = [
            (Some(30), "2026-04-10T23:59:59+08:00", false),
            (Some(30), "2026-04-11T00:00:00+08:00", true),
            (Some(30), "2026-04-10T16:00:00Z", true), // midnight of the 11th in Shanghai
            (Some(30), "2026-03-01T09:00:00+08:00", false),
            (None, "2027-03-12T09:00:00+08:00", false),
        ];
        for (late_record_days, recorded, expected) in cases {
            let lateness = Lateness::of(&Targets { late_record_days, ..Targets::default() }, true);
            let recorded = DateTime::parse_from_rfc3339(recorded).unwrap();
            assert_eq!(lateness.is_late(event, recorded), expected, "{recorded}");
            let unknown = Lateness { known: false, ..lateness };
            let verdict = if expected || late_record_days.is_none() { Some(expected) } else { None };
            assert_eq!(unknown.verdict(event, recorded), verdict, "{recorded}");
        }
    }
}
