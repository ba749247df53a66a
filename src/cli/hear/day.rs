//! Dates as people write them: `2026-03-12`, `3月12日`, `3.12`, `今天`, `下周四`.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::folded::{digits, folded};
use crate::domain::day::YEARS;
use crate::domain::plan::Plan;
use crate::message::{Message, Value};

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

const RELATIVE: [(&str, i64); 12] = [
    ("今天", 0),
    ("今日", 0),
    ("明天", 1),
    ("明日", 1),
    ("后天", 2),
    ("大后天", 3),
    ("昨天", -1),
    ("昨日", -1),
    ("前天", -2),
    ("today", 0),
    ("tomorrow", 1),
    ("yesterday", -1),
];

const WEEKS: [(&str, i64); 6] = [("", 0), ("本", 0), ("这", 0), ("下", 1), ("下下", 2), ("上", -1)];

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Reads a day. A month and a day that no year has are refused here, the rest by [`Day::resolve`].
pub(crate) fn day(text: &str) -> Result<Day, Message> {
    let like = || Message::new("value-like-day");
    let plain = folded(text).replace(['(', ')'], "");
    if let Some((_, days)) = RELATIVE.iter().find(|(word, _)| *word == plain) {
        return Ok(Day { date: Date::FromToday(*days), weekday: None });
    }
    let (before, weekday) = split_weekday(&plain).map_or((plain.as_str(), None), |(b, w)| (b, Some(w)));
    let weeks = WEEKS.iter().find(|(word, _)| *word == before.trim_end_matches('个'));
    if let Some((weekday, (_, weeks))) = weekday.zip(weeks) {
        return Ok(Day { date: Date::OfWeek(*weeks, weekday), weekday: None });
    }
    let (year, month, of_month) = numbers(before).or_else(|| english(before)).ok_or_else(like)?;
    let no_such_day = || Message::new("value-no-such-day");
    let date = match year {
        Some(year) => {
            let year = i32::try_from(year).ok().filter(|year| YEARS.contains(year)).ok_or_else(like)?;
            Date::Full(NaiveDate::from_ymd_opt(year, month, of_month).ok_or_else(no_such_day)?)
        }
        // A leap year has every day that any year has.
        None => NaiveDate::from_ymd_opt(2024, month, of_month)
            .map(|_| Date::OfYear(month, of_month))
            .ok_or_else(no_such_day)?,
    };
    Ok(Day { date, weekday })
}

/// Returns year, month and day of a date in digits.
fn numbers(text: &str) -> Option<(Option<u32>, u32, u32)> {
    let plain = text.replace(['年', '月', '/', '.'], "-");
    let plain = plain.trim_end_matches(['日', '号']);
    let parts: Option<Vec<u32>> = plain.split('-').map(digits).collect();
    match parts?.as_slice() {
        [whole] if plain.len() == 8 => Some((Some(whole / 10_000), whole / 100 % 100, whole % 100)),
        [month, day] => Some((None, *month, *day)),
        [year, month, day] if *year >= 1000 => Some((Some(*year), *month, *day)),
        _ => None,
    }
}

/// Returns year, month and day of `dec3`, `3december` or `december3,2026`.
fn english(text: &str) -> Option<(Option<u32>, u32, u32)> {
    let from = text.find(|c: char| c.is_ascii_alphabetic())?;
    let word = text[from..].split(|c: char| !c.is_ascii_alphabetic()).next()?;
    let month = month(word)?;
    let mut rest = text[from + word.len()..].trim_matches([',', '.']).split(',');
    match (digits(&text[..from]), rest.next().unwrap_or_default(), rest.next()) {
        (Some(day), "", None) => Some((None, month, day)),
        (Some(day), year, None) if from > 0 => Some((Some(digits(year)?), month, day)),
        (None, day, year) if from == 0 => {
            let year = year.map(|year| digits(year).ok_or(())).transpose().ok()?;
            Some((year, month, digits(day)?))
        }
        _ => None,
    }
}

/// Returns the number of the month that an English word begins with.
pub(super) fn month(word: &str) -> Option<u32> {
    MONTHS.iter().zip(1..).find(|(month, _)| word.starts_with(**month)).map(|(_, number)| number)
}

/// Splits a text that ends in a weekday, such as `下周4` or `3月12日星期4`.
fn split_weekday(text: &str) -> Option<(&str, Weekday)> {
    let at = ["周", "星期", "礼拜"].iter().find_map(|word| Some((text.rfind(word)?, word.len())));
    let (at, len) = at?;
    let weekday = match &text[at + len..] {
        "1" => Weekday::Mon,
        "2" => Weekday::Tue,
        "3" => Weekday::Wed,
        "4" => Weekday::Thu,
        "5" => Weekday::Fri,
        "6" => Weekday::Sat,
        "7" | "日" | "天" => Weekday::Sun,
        _ => return None,
    };
    Some((&text[..at], weekday))
}

impl Day {
    /// Returns the date if it names its year.
    pub(crate) fn full(self) -> Option<NaiveDate> {
        match self.date {
            Date::Full(date) => Some(date),
            Date::OfYear(..) | Date::FromToday(_) | Date::OfWeek(..) => None,
        }
    }

    /// Whether the date does not name its year, so that a command says which day it took.
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

/// The day of the plan's year; of the year beside it if only that one lies in the plan's period.
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

    fn plan(text: &str) -> Plan {
        toml::from_str(&format!("year = 2026\ntitle = \"计划\"\norganization = \"某局\"\n{text}")).unwrap()
    }

    fn resolved(text: &str, plan: &Plan) -> Result<String, &'static str> {
        let today = "2026-11-26".parse().unwrap(); // a Thursday
        let date = day(text).and_then(|day| day.resolve(plan, today));
        date.map(|date| date.to_string()).map_err(|message| message.id)
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        let plan = plan("");
        for text in [
            "2026-12-03",
            "2026-12-3",
            "2026/12/3",
            "2026.12.3",
            "2026年12月3日",
            "20261203",
            "２０２６－１２－０３",
            "二〇二六年十二月三日",
            "12-3",
            "12-03",
            "12.3",
            "12/3",
            "１２．３",
            "12月3日",
            "12月3号",
            "12 月 3 日",
            "十二月三日",
            "12月3日（周四）",
            "12月3日 星期四",
            "下周四",
            "下星期四",
            "下个礼拜四",
            "Dec 3",
            "3 December",
            "December 3, 2026",
        ] {
            assert_eq!(resolved(text, &plan).as_deref(), Ok("2026-12-03"), "{text}");
        }
        for (text, expected) in [
            ("今天", "2026-11-26"),
            ("明天", "2026-11-27"),
            ("后天", "2026-11-28"),
            ("大后天", "2026-11-29"),
            ("昨天", "2026-11-25"),
            ("前天", "2026-11-24"),
            ("today", "2026-11-26"),
            ("Tomorrow", "2026-11-27"),
            ("周四", "2026-11-26"),
            ("本周五", "2026-11-27"),
            ("这周日", "2026-11-29"),
            ("下周日", "2026-12-06"),
            ("下星期天", "2026-12-06"),
            ("上周一", "2026-11-16"),
            ("下下周一", "2026-12-07"),
        ] {
            assert_eq!(resolved(text, &plan).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_a_day_is_refused() {
        let plan = plan("");
        for (text, why) in [
            ("2026-02-30", "value-no-such-day"),
            ("2月30日", "value-no-such-day"),
            ("13-1", "value-no-such-day"),
            ("2月29日", "no-such-day-of-year"),
            ("12月3日（周五）", "weekday-differs"),
            ("2026-12-03 周一", "weekday-differs"),
            ("26-12-03", "value-like-day"),
            ("262142-12-31", "value-like-day"),
            ("2026", "value-like-day"),
            ("12月", "value-like-day"),
            ("3", "value-like-day"),
            ("下周", "value-like-day"),
            ("周八", "value-like-day"),
            ("thursday", "value-like-day"),
            ("明天下午", "value-like-day"),
            ("12-3 t03", "value-like-day"),
            ("-", "value-like-day"),
            ("", "value-like-day"),
        ] {
            assert_eq!(resolved(text, &plan).unwrap_err(), why, "{text}");
        }
    }

    #[test]
    fn a_day_without_a_year_lies_in_the_plans_period() {
        let school_year = plan("[period]\nfrom = 2026-09-01\nto = 2027-08-31\n");
        assert_eq!(resolved("3月5日", &school_year).as_deref(), Ok("2027-03-05"));
        assert_eq!(resolved("9月5日", &school_year).as_deref(), Ok("2026-09-05"));
        assert_eq!(resolved("2026-03-05", &school_year).as_deref(), Ok("2026-03-05"));
    }
}
