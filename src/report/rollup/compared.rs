//! The year in which units are compared.

use std::cmp::Ordering;

use chrono::{Datelike, NaiveDate};

use crate::domain::period::Period;
use crate::domain::term::Term;

/// The year and the quarter in which units are compared.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Compared {
    pub year: i32,
    /// The quarter of today, or the nearest one of the year.
    pub quarter: u32,
}

impl Compared {
    /// Returns the year that was asked for, otherwise that of today.
    pub(crate) fn of(asked: Option<i32>, today: NaiveDate) -> Self {
        let year = asked.unwrap_or(today.year());
        let quarter = match year.cmp(&today.year()) {
            Ordering::Less => 4,
            Ordering::Equal => today.month0() / 3 + 1,
            Ordering::Greater => 1,
        };
        Self { year, quarter }
    }

    /// Returns the days of the quarter.
    pub(super) fn period(self) -> Period {
        Term::Quarter(self.year, self.quarter).period()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quarter_is_that_of_today_or_the_nearest_one_of_the_year() {
        let today = "2026-08-31".parse().unwrap();
        for (asked, expected) in
            [(None, (2026, 3)), (Some(2026), (2026, 3)), (Some(2025), (2025, 4)), (Some(2027), (2027, 1))]
        {
            let compared = Compared::of(asked, today);
            assert_eq!((compared.year, compared.quarter), expected);
        }
    }
}
