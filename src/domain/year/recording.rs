//! When the records of the year were made.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::Year;
use crate::domain::history::History;
use crate::domain::lateness::Lateness;
use crate::domain::record::Record;
use crate::domain::records::Visitor;
use crate::domain::time::local;

/// The number of days within which records look as if they were made in one go.
const WEEK: i64 = 7;

/// The number of days that events span before it matters that they were recorded in one week.
const MONTH: i64 = 31;

/// When the records of the year were made.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Recording {
    /// 补录: the number of things recorded late; `None` if it is unknown for some.
    pub late: Option<usize>,
    /// The time of the last record of any kind.
    pub last: Option<DateTime<FixedOffset>>,
    events: Option<Span>,
    recorded: Option<Span>,
}

/// The first and the last of several dates.
type Span = (NaiveDate, NaiveDate);

impl Recording {
    pub(crate) fn of(year: &Year<'_>) -> Self {
        let mut dates = Dates {
            lateness: year.lateness(),
            all: Self { late: Some(0), last: None, events: None, recorded: None },
        };
        year.records.visit(&mut dates);
        dates.all
    }

    /// Returns the first and last date of recording if events of more than a month were all recorded
    /// within one week. What was recorded ahead of its event does not count: a year may be scheduled in
    /// one day.
    pub(crate) fn in_one_week(&self) -> Option<Span> {
        let days = |(first, last): Span| (last - first).num_days();
        let (events, recorded) = (self.events?, self.recorded?);
        (days(events) > MONTH && days(recorded) < WEEK).then_some(recorded)
    }
}

struct Dates {
    lateness: Lateness,
    all: Recording,
}

impl<'a> Visitor<'a> for Dates {
    fn visit<T: Record>(&mut self, history: &'a History<T>) {
        self.all.last = self.all.last.max(history.filed().iter().map(|filed| filed.stamp.recorded).max());
        for current in history.current() {
            let late = self.lateness.of_current(history, current).map(usize::from);
            self.all.late = self.all.late.zip(late).map(|(sum, late)| sum + late);
            let (event, recorded) = (current.day(), local(history.known(history.first_of(current))).date());
            if event <= recorded {
                widen(&mut self.all.events, event);
                widen(&mut self.all.recorded, recorded);
            }
        }
    }
}

fn widen(span: &mut Option<Span>, day: NaiveDate) {
    *span = Some(span.map_or((day, day), |(first, last)| (first.min(day), last.max(day))));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{Records, Study, history_of, makeup, noon, stamp};

    fn recording(made: &[(&str, &str)]) -> Recording {
        let made = made.iter().map(|(event, recorded)| {
            (stamp(&format!("{recorded}T09:00:00+08:00")), makeup("2026-03-19-0", "m02", event))
        });
        let mut study = Study::of(Records { makeup: history_of(made.collect()), ..Records::default() });
        study.plan.targets.late_record_days = Some(30);
        Recording::of(&study.at(noon("2026-12-31")))
    }

    /// The day of a session and the day of its recording.
    type Made<'a> = (&'a str, &'a str);

    #[test]
    fn a_year_recorded_in_one_week_is_noticed_and_one_planned_ahead_is_not() {
        let span = |made: &[(&str, &str)]| recording(made).in_one_week().map(|(first, _)| first.to_string());
        let week = Some("2026-12-01".to_owned());
        let cases: [(&[Made<'_>], Option<String>); 6] = [
            (&[("2026-03-20", "2026-12-01"), ("2026-05-20", "2026-12-07")], week.clone()),
            (&[("2026-03-20", "2026-12-01"), ("2026-05-20", "2026-12-08")], None), // eight days
            (&[("2026-03-20", "2026-12-01"), ("2026-04-20", "2026-12-01")], None), // one month
            (&[("2026-03-20", "2026-12-01"), ("2026-04-21", "2026-12-01")], week),
            (&[("2026-03-20", "2026-01-05"), ("2026-05-20", "2026-01-05")], None), // ahead
            (&[], None),
        ];
        for (made, expected) in cases {
            assert_eq!(span(made), expected, "{made:?}");
        }
    }

    #[test]
    fn late_records_and_the_last_one_are_found() {
        let made = recording(&[("2026-03-20", "2026-03-21"), ("2026-03-20", "2026-04-19")]);
        assert_eq!(made.late, Some(1));
        assert_eq!(made.last.map(|at| at.to_rfc3339()).as_deref(), Some("2026-04-19T09:00:00+08:00"));
    }
}
