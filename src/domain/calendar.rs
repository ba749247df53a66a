//! Working days 工作日, as the State Council arranges them for each year.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// The arrangement of one year, from the State Council's notice.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct YearCalendar {
    /// The year it arranges.
    pub year: i32,
    pub notice: String,
    pub source: String,
    /// The holidays, in the notice's order.
    #[serde(default)]
    pub holidays: Vec<Holiday>,
}

/// One holiday with its days off and the weekend days worked for it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Holiday {
    pub name: String,
    /// The first day off.
    #[serde(with = "super::day")]
    pub from: NaiveDate,
    /// The last day off.
    #[serde(with = "super::day")]
    pub to: NaiveDate,
    /// 调休上班: weekend days that are worked.
    #[serde(default, deserialize_with = "super::day::list::deserialize")]
    pub work: Vec<NaiveDate>,
}

/// What a day is to an office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DayKind<'a> {
    /// Monday to Friday, no holiday.
    Working,
    /// A weekend day that is worked for the named holiday.
    WorkingWeekend(&'a str),
    /// An ordinary Saturday or Sunday.
    Weekend,
    /// A day off for the named holiday.
    Holiday(&'a str),
}

impl DayKind<'_> {
    /// Whether the office works.
    pub(crate) fn is_working(self) -> bool {
        matches!(self, Self::Working | Self::WorkingWeekend(_))
    }
}

/// The arrangements known. A year without a notice is unknown: every answer about it is `None`.
#[derive(Debug, Clone, Default)]
pub(crate) struct Calendars {
    years: BTreeMap<i32, YearCalendar>,
}

impl Calendars {
    /// Adds the arrangement of a year.
    pub(crate) fn add(&mut self, year: YearCalendar) {
        self.years.insert(year.year, year);
    }

    /// The years that are known, in order.
    pub(crate) fn years(&self) -> impl Iterator<Item = &YearCalendar> {
        self.years.values()
    }

    /// Whether the year's notice is known.
    pub(crate) fn knows(&self, year: i32) -> bool {
        self.years.contains_key(&year)
    }

    /// What that day is.
    pub(crate) fn kind(&self, day: NaiveDate) -> Option<DayKind<'_>> {
        let year = self.years.get(&day.year())?;
        let holiday = year.holidays.iter().find(|h| h.from <= day && day <= h.to);
        let worked = year.holidays.iter().find(|h| h.work.contains(&day));
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        Some(match (worked, holiday) {
            (Some(holiday), _) => DayKind::WorkingWeekend(&holiday.name),
            (None, Some(holiday)) => DayKind::Holiday(&holiday.name),
            (None, None) if weekend => DayKind::Weekend,
            (None, None) => DayKind::Working,
        })
    }

    /// Whether the office works on that day.
    pub(crate) fn is_working(&self, day: NaiveDate) -> Option<bool> {
        self.kind(day).map(DayKind::is_working)
    }

    /// The day that lies `count` working days after `start`, which itself is not counted.
    /// With 0 it is `start`.
    pub(crate) fn after(&self, start: NaiveDate, count: u32) -> Option<NaiveDate> {
        self.step(start, count, NaiveDate::checked_add_days)
    }

    /// The day that lies `count` working days before `start`, which itself is not counted.
    pub(crate) fn before(&self, start: NaiveDate, count: u32) -> Option<NaiveDate> {
        self.step(start, count, NaiveDate::checked_sub_days)
    }

    fn step(
        &self,
        start: NaiveDate,
        count: u32,
        next: impl Fn(NaiveDate, Days) -> Option<NaiveDate>,
    ) -> Option<NaiveDate> {
        let mut day = start;
        let mut left = count;
        while left > 0 {
            day = next(day, Days::new(1))?;
            left -= u32::from(self.is_working(day)?);
        }
        Some(day)
    }

    /// How many working days lie after `start` up to and with `end`; 0 where `end` is not later.
    pub(crate) fn working_days(&self, start: NaiveDate, end: NaiveDate) -> Option<u32> {
        let mut count = 0;
        let mut day = start;
        while day < end {
            day = day.succ_opt()?;
            count += u32::from(self.is_working(day)?);
        }
        Some(count)
    }
}
