//! Terms: the periods of bulletins and evaluations.

use std::fmt;

use chrono::{Datelike, NaiveDate};

use super::period::Period;
use super::targets::Cycle;

/// A year, a half, a quarter or a month: `2026`, `2026H1`, `2026Q1`, `2026-03`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Term {
    Year(i32),
    /// A half of a year, 1 or 2.
    Half(i32, u32),
    /// A quarter of a year, 1 to 4.
    Quarter(i32, u32),
    /// A month of a year, 1 to 12.
    Month(i32, u32),
}

impl Term {
    /// Reads a term; a half or a quarter without a year is one of `year`.
    pub(crate) fn read(text: &str, year: i32) -> Option<Self> {
        let text = text.trim().to_ascii_uppercase();
        let (before, part) = match text.find(['Q', 'H']) {
            Some(at) => text.split_at(at),
            None => (text.as_str(), ""),
        };
        // `2026-Q1` is `2026Q1`.
        let year_part = before.strip_suffix('-').filter(|year| !part.is_empty() && !year.is_empty());
        let (before, month) = match year_part.unwrap_or(before).split_once('-') {
            Some((before, month)) => (before, Some(month)),
            None => (year_part.unwrap_or(before), None),
        };
        let year = if before.is_empty() { year } else { year_of(before)? };
        let number = |most| move |text: &str| text.parse().ok().filter(|number| (1..=most).contains(number));
        match (part.chars().next(), part.get(1..), month) {
            (Some('Q'), Some(rest), None) => number(4)(rest).map(|quarter| Self::Quarter(year, quarter)),
            (Some('H'), Some(rest), None) => number(2)(rest).map(|half| Self::Half(year, half)),
            (None, _, Some(month)) => number(12)(month).map(|month| Self::Month(year, month)),
            (None, _, None) if !before.is_empty() => Some(Self::Year(year)),
            _ => None,
        }
    }

    /// Returns the term of a cycle that contains a day.
    pub(crate) fn of(cycle: Cycle, day: NaiveDate) -> Self {
        match cycle {
            Cycle::Quarter => Self::Quarter(day.year(), day.month0() / 3 + 1),
            Cycle::HalfYear => Self::Half(day.year(), day.month0() / 6 + 1),
            Cycle::Year => Self::Year(day.year()),
        }
    }

    pub(crate) fn year(self) -> i32 {
        match self {
            Self::Year(year) | Self::Half(year, _) | Self::Quarter(year, _) | Self::Month(year, _) => year,
        }
    }

    /// Returns the id of the message that names it within its year: `term-q1`, `term-h1`, `term-m03`, `term-year`.
    pub(crate) fn word_id(self) -> String {
        match self {
            Self::Year(_) => "term-year".to_owned(),
            Self::Half(_, half) => format!("term-h{half}"),
            Self::Quarter(_, quarter) => format!("term-q{quarter}"),
            Self::Month(_, month) => format!("term-m{month:02}"),
        }
    }

    /// Returns the days of the term.
    pub(crate) fn period(self) -> Period {
        let (year, first, months) = match self {
            Self::Year(year) => (year, 1, 12),
            Self::Half(year, half) => (year, half * 6 - 5, 6),
            Self::Quarter(year, quarter) => (year, quarter * 3 - 2, 3),
            Self::Month(year, month) => (year, month, 1),
        };
        let day = |year, month| NaiveDate::from_ymd_opt(year, month, 1).unwrap_or_default();
        let next = first + months;
        let after = if next > 12 { day(year + 1, 1) } else { day(year, next) };
        Period { from: day(year, first), to: after.pred_opt().unwrap_or(after) }
    }
}

/// Reads a year of four digits.
fn year_of(text: &str) -> Option<i32> {
    let digits = text.len() == 4 && text.chars().all(|digit| digit.is_ascii_digit());
    text.parse().ok().filter(|year| digits && *year > 0)
}

impl fmt::Display for Term {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(out, "{year:04}"),
            Self::Half(year, half) => write!(out, "{year:04}H{half}"),
            Self::Quarter(year, quarter) => write!(out, "{year:04}Q{quarter}"),
            Self::Month(year, month) => write!(out, "{year:04}-{month:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_read_as_people_write_them() {
        let cases = [
            ("2026", "2026", "2026-01-01", "2026-12-31"),
            ("2025H2", "2025H2", "2025-07-01", "2025-12-31"),
            ("h1", "2026H1", "2026-01-01", "2026-06-30"),
            ("2026q3", "2026Q3", "2026-07-01", "2026-09-30"),
            ("2026-Q1", "2026Q1", "2026-01-01", "2026-03-31"),
            ("Q4", "2026Q4", "2026-10-01", "2026-12-31"),
            ("2024-02", "2024-02", "2024-02-01", "2024-02-29"),
            ("2026-11", "2026-11", "2026-11-01", "2026-11-30"),
            ("2026-12", "2026-12", "2026-12-01", "2026-12-31"),
        ];
        for (text, shown, from, to) in cases {
            let term = Term::read(text, 2026).unwrap();
            let period = term.period();
            assert_eq!(
                (term.to_string(), period.from.to_string(), period.to.to_string()),
                (shown.to_owned(), from.to_owned(), to.to_owned()),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_term_is_refused() {
        for text in [
            "",
            "Q",
            "Q0",
            "Q5",
            "H3",
            "2026-13",
            "2026-00",
            "26Q1",
            "-",
            "2026-03Q1",
            "上半年",
            "2026-",
            "2026--Q1",
            "-Q1",
            "0000",
            "Qé",
        ] {
            assert_eq!(Term::read(text, 2026), None, "{text}");
        }
    }

    #[test]
    fn a_day_lies_in_the_term_of_its_cycle() {
        for (day, quarter, half) in [
            ("2026-01-01", "2026Q1", "2026H1"),
            ("2026-06-30", "2026Q2", "2026H1"),
            ("2026-12-31", "2026Q4", "2026H2"),
        ] {
            let day: NaiveDate = day.parse().unwrap();
            assert_eq!(Term::of(Cycle::Quarter, day).to_string(), quarter);
            assert_eq!(Term::of(Cycle::HalfYear, day).to_string(), half);
            assert!(Term::of(Cycle::Quarter, day).period().contains(day));
        }
    }

    proptest::proptest! {
        /// Over whole years: each day lies in one term of a cycle, and terms follow each other
        /// without gap or overlap.
        #[test]
        fn terms_cover_every_day_once(offset in 0..36_525_u64, cycle in 0..3_usize) {
            let cycle = [Cycle::Quarter, Cycle::HalfYear, Cycle::Year][cycle];
            let day = NaiveDate::from_ymd_opt(2000, 1, 1).unwrap() + chrono::Days::new(offset);
            let term = Term::of(cycle, day);
            let period = term.period();
            proptest::prop_assert!(period.contains(day));
            proptest::prop_assert_eq!(Term::read(&term.to_string(), 1999), Some(term));
            let next = Term::of(cycle, period.to.succ_opt().unwrap());
            proptest::prop_assert!(next != term);
            proptest::prop_assert_eq!(next.period().from, period.to.succ_opt().unwrap());
        }
    }
}
