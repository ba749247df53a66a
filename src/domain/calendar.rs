//! Working days 工作日, as the State Council arranges them for each year.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The arrangement of one year, from the State Council's notice.
#[derive(Debug, Clone, JsonSchema, Serialize, Deserialize)]
pub(crate) struct YearCalendar {
    pub year: i32,
    pub notice: String,
    pub source: String,
    /// The holidays, in the notice's order.
    #[serde(default)]
    pub holidays: Vec<Holiday>,
}

impl YearCalendar {
    /// Returns the kind of a day that the notice names.
    fn named(&self, day: NaiveDate) -> Option<DayKind<'_>> {
        let worked = self.holidays.iter().find(|holiday| holiday.work.contains(&day));
        let off = self.holidays.iter().find(|holiday| holiday.from <= day && day <= holiday.to);
        let worked = worked.map(|holiday| DayKind::WorkingWeekend(&holiday.name));
        worked.or_else(|| off.map(|holiday| DayKind::Holiday(&holiday.name)))
    }
}

/// One holiday with its days off and the weekend days worked for it.
#[derive(Debug, Clone, JsonSchema, Serialize, Deserialize)]
pub(crate) struct Holiday {
    pub name: String,
    /// The first day off.
    #[serde(with = "super::day")]
    #[schemars(with = "NaiveDate")]
    pub from: NaiveDate,
    /// The last day off.
    #[serde(with = "super::day")]
    #[schemars(with = "NaiveDate")]
    pub to: NaiveDate,
    /// 调休上班: weekend workdays.
    #[serde(default, deserialize_with = "super::day::list::deserialize")]
    pub work: Vec<NaiveDate>,
}

/// The kind of a day for an office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DayKind<'a> {
    /// Monday to Friday, not a holiday.
    Working,
    /// A weekend workday for the named holiday.
    WorkingWeekend(&'a str),
    /// An ordinary Saturday or Sunday.
    Weekend,
    /// A day off for the named holiday.
    Holiday(&'a str),
}

impl DayKind<'_> {
    /// Returns `true` if the office works.
    pub(crate) fn is_working(self) -> bool {
        matches!(self, Self::Working | Self::WorkingWeekend(_))
    }
}

/// The known arrangements. A year without a notice is unknown: every answer about it is `None`.
#[derive(Debug, Clone, Default)]
pub(crate) struct Calendars {
    years: BTreeMap<i32, YearCalendar>,
}

impl Calendars {
    pub(crate) fn add(&mut self, year: YearCalendar) {
        self.years.insert(year.year, year);
    }

    /// Returns the known years, in order.
    pub(crate) fn years(&self) -> impl Iterator<Item = &YearCalendar> {
        self.years.values()
    }

    /// Returns `true` if the year's notice is known.
    pub(crate) fn knows(&self, year: i32) -> bool {
        self.years.contains_key(&year)
    }

    /// Returns the kind of a day. The notice of a year also names days of the December before it.
    pub(crate) fn kind(&self, day: NaiveDate) -> Option<DayKind<'_>> {
        let notices = [day.year() + 1, day.year()];
        let named = notices.iter().find_map(|year| self.years.get(year)?.named(day));
        if named.is_some() || !self.knows(day.year()) {
            return named;
        }
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        Some(if weekend { DayKind::Weekend } else { DayKind::Working })
    }

    /// Returns `true` if the office works on that day.
    pub(crate) fn is_working(&self, day: NaiveDate) -> Option<bool> {
        self.kind(day).map(DayKind::is_working)
    }

    /// Returns the day that is `count` working days after `start`, not counting `start`.
    /// Returns `start` if `count` is 0.
    pub(crate) fn after(&self, start: NaiveDate, count: u32) -> Option<NaiveDate> {
        self.step(start, count, NaiveDate::checked_add_days)
    }

    /// Returns the day that is `count` working days before `start`, not counting `start`.
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

    /// Returns the number of working days after `start`, up to and including `end`; 0 if `end` is not later.
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

#[cfg(test)]
mod tests {
    use super::*;

    fn calendar(year: i32, holiday: &str) -> YearCalendar {
        let head = format!("year = {year}\nnotice = '-'\nsource = '-'\n");
        toml::from_str(&format!("{head}[[holidays]]\nname = '元旦'\n{holiday}\n")).unwrap()
    }

    /// The notice of 2019: Monday 31 December 2018 off, Saturday 29 December worked.
    #[test]
    fn days_in_the_december_before_count() {
        let mut calendars = Calendars::default();
        calendars.add(calendar(2019, "from = 2018-12-30\nto = 2019-01-01\nwork = [2018-12-29]"));
        let working = |calendars: &Calendars, day: &str| calendars.is_working(day.parse().unwrap());
        for (day, alone) in [
            ("2018-12-28", None), // the rest of 2018 is unknown
            ("2018-12-29", Some(true)),
            ("2018-12-30", Some(false)),
            ("2018-12-31", Some(false)),
            ("2019-01-01", Some(false)),
            ("2019-01-02", Some(true)),
        ] {
            assert_eq!(working(&calendars, day), alone, "{day}");
        }
        calendars.add(calendar(2018, "from = 2018-01-01\nto = 2018-01-01"));
        for (day, expected) in
            [("2018-12-28", true), ("2018-12-29", true), ("2018-12-31", false), ("2018-12-22", false)]
        {
            assert_eq!(working(&calendars, day), Some(expected), "{day}");
        }
        assert_eq!(calendars.after("2018-12-28".parse().unwrap(), 2), "2019-01-02".parse().ok());
    }

    #[test]
    fn working_days_are_counted_over_weekends_and_holidays() {
        let calendars = super::super::fixture::calendars();
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        // 4 to 6 April are the holiday of Qingming, from Saturday to Monday.
        for (start, count, after) in [
            ("2026-04-03", 0, Some("2026-04-03")),
            ("2026-04-05", 0, Some("2026-04-05")),
            ("2026-04-03", 1, Some("2026-04-07")),
            ("2026-04-05", 1, Some("2026-04-07")),
            ("2026-05-08", 1, Some("2026-05-09")), // a Saturday that is worked
            ("2026-12-30", 1, Some("2026-12-31")),
            ("2026-12-31", 1, None), // 2027 is unknown
        ] {
            assert_eq!(calendars.after(day(start), count), after.map(day), "{count} after {start}");
        }
        for (start, count, before) in [
            ("2026-04-07", 0, Some("2026-04-07")),
            ("2026-04-07", 1, Some("2026-04-03")),
            ("2026-04-06", 2, Some("2026-04-02")),
            ("2026-01-04", 1, None),
        ] {
            assert_eq!(calendars.before(day(start), count), before.map(day), "{count} before {start}");
        }
        for (start, end, count) in [
            ("2026-04-03", "2026-04-03", Some(0)),
            ("2026-04-07", "2026-04-03", Some(0)),
            ("2026-04-03", "2026-04-06", Some(0)),
            ("2026-04-03", "2026-04-07", Some(1)),
            ("2026-04-02", "2026-04-08", Some(3)),
            ("2026-12-31", "2027-01-01", None),
        ] {
            assert_eq!(calendars.working_days(day(start), day(end)), count, "{start} to {end}");
        }
    }
}
