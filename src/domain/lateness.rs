//! 补录: a record that was filed long after its event.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::history::{Current, History};
use super::record::Record;
use super::targets::Targets;
use super::time::local;

/// From how many days after its event a record counts as filed late; never where the plan does
/// not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Lateness {
    limit: Option<i64>,
}

impl Lateness {
    /// What the plan's targets say.
    pub(crate) fn of(targets: &Targets) -> Self {
        Self { limit: targets.late_record_days.map(i64::from) }
    }

    /// Whether what happened on `event` was filed late at `recorded`.
    pub(crate) fn is_late(self, event: NaiveDate, recorded: DateTime<FixedOffset>) -> bool {
        self.limit.is_some_and(|limit| days_after(event, recorded) >= limit)
    }

    /// Whether a thing was filed late: its first record counts, for an amendment is a correction
    /// of what was known, not news of it.
    pub(crate) fn of_current<T: Record>(self, history: &History<T>, current: Current<'_, T>) -> bool {
        let first = history.get(current.id).unwrap_or(current.head);
        self.is_late(current.day(), history.known(first))
    }
}

/// Calendar days from the event to its filing, local time; negative where it was filed ahead.
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
            let lateness = Lateness::of(&Targets { late_record_days, ..Targets::default() });
            let recorded = DateTime::parse_from_rfc3339(recorded).unwrap();
            assert_eq!(lateness.is_late(event, recorded), expected, "{recorded}");
        }
    }
}
