//! The use of a column, read from the headings above it.

use chrono::{Datelike, NaiveDate};

use super::element::Element;
use super::heading::Heading;
use super::mark::may_show_attendance;
use crate::domain::attendance::Status;

/// The day of the wanted columns, and the month that the sheet states for its numbered days.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted {
    pub(super) day: NaiveDate,
    pub(super) month: Option<u32>,
}

/// The use of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Use {
    Known(Heading),
    /// One of several parts of the day: 上午.
    Part(Heading),
    /// A column of another day.
    OtherDay(NaiveDate),
    /// Not understood; `true` if it may be about attendance.
    Unread(bool),
}

impl Use {
    pub(super) fn heading(&self) -> Option<Heading> {
        match self {
            Self::Known(heading) | Self::Part(heading) => Some(*heading),
            Self::OtherDay(_) | Self::Unread(_) => None,
        }
    }

    /// Returns `true` if it contains attendance.
    pub(super) fn shows_attendance(&self) -> bool {
        use Heading::{Attendance, Only, Remark, Signature};
        matches!(self.heading(), Some(Attendance | Only(_) | Remark | Signature))
    }
}

/// Reads a column by the headings above it, from top to bottom. If `numbered`, bare numbers are the days of
/// a month.
pub(super) fn sense(texts: &[String], path: &[Element], numbered: bool, wanted: Option<Wanted>) -> Use {
    use Element::{Answer, Day, DayOfMonth, Known, Month, Ordinal, Part, Unknown, Weekday};
    let month = path.iter().find_map(|e| if let Month(named) = e { named.month } else { None });
    let of_number = |number: u32, wanted: Wanted| {
        NaiveDate::from_ymd_opt(wanted.day.year(), month.or(wanted.month)?, number)
    };
    let day = wanted.and_then(|wanted| {
        path.iter().find_map(|element| match element {
            Day(named) => named.on(wanted.day.year()),
            DayOfMonth(number, certain) if *certain || numbered => of_number(*number, wanted),
            _ => None,
        })
    });
    match (day, wanted) {
        (Some(day), Some(wanted)) if day != wanted.day => return Use::OtherDay(day),
        _ => {}
    }
    let is_day = |e: &&Element| day.is_some() && matches!(e, Day(_) | DayOfMonth(..) | Month(_));
    let adds_nothing = |e: &Element| *e == Weekday || (*e == Ordinal && day.is_some());
    let rest: Vec<&Element> = path.iter().filter(|e| !is_day(e) && !adds_nothing(e)).collect();
    let Some((leaf, parents)) = rest.split_last() else {
        return if day.is_some() { Use::Known(Heading::Attendance) } else { Use::Unread(false) };
    };
    let parent =
        parents.iter().rev().find_map(|e| if let Known(heading) = e { Some(*heading) } else { None });
    let about =
        |heading: Option<Heading>| heading.is_some_and(|heading| Use::Known(heading).shows_attendance());
    match leaf {
        Known(Heading::Date) if day.is_some() => Use::Known(Heading::Attendance),
        Known(heading) if parents.contains(&&Part) => Use::Part(*heading),
        Known(heading) => Use::Known(*heading),
        Part if !parents.contains(&&Unknown) && !parents.contains(&&Ordinal) => {
            Use::Part(parent.filter(|heading| about(Some(*heading))).unwrap_or(Heading::Attendance))
        }
        Answer(yes) if about(parent) || parents.is_empty() => {
            Use::Known(Heading::Only(if *yes { Status::Present } else { Status::Absent }))
        }
        _ if day.is_some() && parents.is_empty() && path.len() == 1 => Use::Known(Heading::Attendance),
        _ => {
            let hint = texts.last().is_some_and(|text| may_show_attendance(text));
            Use::Unread(
                day.is_some() || about(parent) || hint || matches!(leaf, DayOfMonth(_, true) | Day(_)),
            )
        }
    }
}
