//! The calendar of the test, and its working days.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Holidays of every year by month and day: the first day off and the last.
const OFF: [((u32, u32), (u32, u32)); 4] =
    [((1, 1), (1, 3)), ((4, 4), (4, 6)), ((5, 1), (5, 5)), ((10, 1), (10, 7))];

pub(crate) fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

/// Returns the calendar file of a year.
pub(crate) fn file(year: i32) -> String {
    let mut text = format!("year = {year}\nnotice = \"放假安排\"\nsource = \"https://example.org/\"\n");
    for (from, to) in OFF {
        let day = |(month, day)| date(year, month, day);
        text += &format!("[[holidays]]\nname = \"假日\"\nfrom = {}\nto = {}\n", day(from), day(to));
    }
    text
}

fn is_working(day: NaiveDate) -> bool {
    let of_year = (day.month(), day.day());
    let is_off = OFF.iter().any(|(from, to)| *from <= of_year && of_year <= *to);
    !is_off && !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Returns the day that is `count` working days after `day`.
pub(crate) fn working_days_after(day: NaiveDate, count: u32) -> NaiveDate {
    let mut day = day;
    let mut left = count;
    while left > 0 {
        day = day + Days::new(1);
        left -= u32::from(is_working(day));
    }
    day
}
