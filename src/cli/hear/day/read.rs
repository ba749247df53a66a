//! Reads the words for a day.

use chrono::{NaiveDate, Weekday};

use super::super::folded::{digits, folded};
use super::{Date, Day};
use crate::domain::day::YEARS;
use crate::message::Message;

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
pub(in crate::cli::hear) fn month(word: &str) -> Option<u32> {
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

#[cfg(test)]
mod tests {
    use super::super::tests::{plan, resolved};

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
}
