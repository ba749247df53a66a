//! Dates as people write them: `2026-03-12`, `3月12日`, `3.12`, `今天`, `下周四`.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::domain::plan::Plan;
use crate::message::{Message, Value};

pub(crate) use read::day;
pub(super) use read::month;

mod read;

/// A date as typed. Without a year it belongs to the plan's year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Day {
    date: Date,
    /// The weekday written beside the date, as in `3月12日（周四）`.
    weekday: Option<Weekday>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Date {
    Full(NaiveDate),
    /// Month and day.
    OfYear(u32, u32),
    /// Days from today.
    FromToday(i64),
    /// A weekday, and weeks from the current one.
    OfWeek(i64, Weekday),
}

impl Day {
    /// Returns the date if it names its year.
    pub(crate) fn full(self) -> Option<NaiveDate> {
        match self.date {
            Date::Full(date) => Some(date),
            Date::OfYear(..) | Date::FromToday(_) | Date::OfWeek(..) => None,
        }
    }

    /// Returns `true` if the date does not name its year, so that a command prints the date that it used.
    pub(crate) fn is_short(self) -> bool {
        !matches!(self.date, Date::Full(_))
    }

    /// Returns the date of something done since `from`. Without a year it belongs to the year at work, or
    /// to the first other year in which it lies between `from` and `today`.
    pub(crate) fn since(
        self,
        from: NaiveDate,
        today: NaiveDate,
        at_work: i32,
        plan: &Plan,
    ) -> Result<NaiveDate, Message> {
        let Date::OfYear(month, day) = self.date else { return self.resolve(plan, today) };
        let years = [at_work].into_iter().chain(from.year()..=today.year());
        let mut dates = years.filter_map(|year| NaiveDate::from_ymd_opt(year, month, day));
        let done = dates.find(|date| (from..=today).contains(date));
        done.map_or(self, |date| Self { date: Date::Full(date), ..self }).resolve(plan, today)
    }

    /// Returns the date as a correction of `own`. Without a year it belongs to the plan's year if `own` does;
    /// otherwise to the one year, `own`'s or the plan's, in which it is `possible`. If both are, the year is
    /// asked for.
    pub(crate) fn correcting(
        self,
        own: NaiveDate,
        possible: impl Fn(NaiveDate) -> bool,
        today: NaiveDate,
        plan: &Plan,
    ) -> Result<NaiveDate, Message> {
        let Date::OfYear(month, day) = self.date else { return self.resolve(plan, today) };
        if plan.period().contains(own) || own.year() == plan.year {
            return self.resolve(plan, today);
        }
        let years = [own.year(), plan.year];
        let dates: Vec<NaiveDate> =
            years.iter().filter_map(|year| NaiveDate::from_ymd_opt(*year, month, day)).collect();
        match dates.iter().copied().filter(|date| possible(*date)).collect::<Vec<_>>().as_slice() {
            [only] => Self { date: Date::Full(*only), ..self }.resolve(plan, today),
            [] if dates.len() < 2 => self.resolve(plan, today),
            _ => Err(Message::new("day-of-which-year")
                .with("own", own)
                .with("dates", dates.iter().map(ToString::to_string).collect::<Value>())),
        }
    }

    /// Returns the date in the plan's year, or relative to `today`.
    pub(crate) fn resolve(self, plan: &Plan, today: NaiveDate) -> Result<NaiveDate, Message> {
        let date = match self.date {
            Date::Full(date) => date,
            Date::OfYear(month, day) => of_plan(plan, month, day)?,
            Date::FromToday(days) => moved(today, days),
            Date::OfWeek(weeks, weekday) => {
                let monday = moved(today, -i64::from(today.weekday().num_days_from_monday()));
                moved(monday, weeks * 7 + i64::from(weekday.num_days_from_monday()))
            }
        };
        match self.weekday.filter(|weekday| *weekday != date.weekday()) {
            Some(weekday) => Err(Message::new("weekday-differs")
                .with("date", Value::Day(date))
                .with("weekday", Value::weekday(weekday))),
            None => Ok(date),
        }
    }
}

fn moved(day: NaiveDate, days: i64) -> NaiveDate {
    let by = Days::new(days.unsigned_abs());
    let moved = if days < 0 { day.checked_sub_days(by) } else { day.checked_add_days(by) };
    moved.unwrap_or(day)
}

/// Returns the day of the plan's year; of the year beside it if only that one is in the plan's period.
fn of_plan(plan: &Plan, month: u32, day: u32) -> Result<NaiveDate, Message> {
    let of = |year| NaiveDate::from_ymd_opt(year, month, day);
    let period = plan.period();
    let within = |date: &NaiveDate| period.contains(*date);
    let own = of(plan.year);
    let beside = || [plan.year - 1, plan.year + 1].into_iter().filter_map(of).find(within);
    own.filter(within).or_else(beside).or(own).ok_or_else(|| {
        Message::new("no-such-day-of-year")
            .with("year", plan.year.to_string())
            .with("month", month)
            .with("day", day)
    })
}

/// Returns the ISO date that a word names as a day, otherwise the word: ids begin with ISO dates.
pub(crate) fn as_id(word: &str, plan: &Plan, today: NaiveDate) -> Result<String, Message> {
    match day(word) {
        Ok(day) => Ok(day.resolve(plan, today)?.to_string()),
        Err(_) => Ok(word.trim().to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_done_since_a_day_lies_in_the_year_that_allows_it() {
        let (plan, from) = (plan(""), "2026-12-24".parse().unwrap());
        let cases = [
            ("1月11日", "2027-01-12", "2027-01-11"),
            ("12月28日", "2027-01-12", "2026-12-28"),
            ("1月13日", "2027-01-12", "2026-01-13"), // not yet, and before: the law refuses either
            ("1月11日", "2028-02-01", "2028-01-11"), // the year at work first
            ("2027-01-11", "2028-02-01", "2027-01-11"),
            ("今天", "2027-01-12", "2027-01-12"),
        ];
        for (word, today, expected) in cases {
            let today: NaiveDate = today.parse().unwrap();
            let date = day(word).unwrap().since(from, today, today.year(), &plan).unwrap();
            assert_eq!(date.to_string(), expected, "{word} on {today}");
        }
    }

    #[test]
    fn a_correction_without_a_year_keeps_the_records_year_or_asks() {
        let (plan, today) = (plan(""), "2027-02-01".parse().unwrap());
        let any: fn(NaiveDate) -> bool = |_| true;
        let done: fn(NaiveDate) -> bool = |date| date.year() == 2027 && date.month() < 3;
        let cases = [
            ("2026-12-24", "12月28日", any, Ok("2026-12-28")),
            ("2027-01-11", "1月12日", any, Err("day-of-which-year")),
            ("2027-01-11", "1月12日", done, Ok("2027-01-12")),
            ("2027-01-11", "3月12日", done, Err("day-of-which-year")),
            ("2027-01-11", "2026-12-28", any, Ok("2026-12-28")),
            ("2027-01-11", "今天", any, Ok("2027-02-01")),
            ("2027-01-11", "1月12日（周一）", done, Err("weekday-differs")), // a Tuesday in 2027
        ];
        for (own, word, possible, expected) in cases {
            let date = day(word).unwrap().correcting(own.parse().unwrap(), possible, today, &plan);
            let date = date.map(|date| date.to_string()).map_err(|message| message.id);
            assert_eq!(date.as_deref().map_err(|id| *id), expected, "{word} for {own}");
        }
    }

    pub(super) fn plan(text: &str) -> Plan {
        toml::from_str(&format!("year = 2026\ntitle = \"计划\"\norganization = \"某局\"\n{text}")).unwrap()
    }

    /// Returns the date that a text means on 26 November 2026, or why it is refused.
    pub(super) fn resolved(text: &str, plan: &Plan) -> Result<String, &'static str> {
        let today = "2026-11-26".parse().unwrap(); // a Thursday
        let date = day(text).and_then(|day| day.resolve(plan, today));
        date.map(|date| date.to_string()).map_err(|message| message.id)
    }

    #[test]
    fn a_day_without_a_year_lies_in_the_plans_period() {
        let school_year = plan("[period]\nfrom = 2026-09-01\nto = 2027-08-31\n");
        assert_eq!(resolved("3月5日", &school_year).as_deref(), Ok("2027-03-05"));
        assert_eq!(resolved("9月5日", &school_year).as_deref(), Ok("2026-09-05"));
        assert_eq!(resolved("2026-03-05", &school_year).as_deref(), Ok("2026-03-05"));
    }
}
