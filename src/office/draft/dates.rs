//! Dates, times and periods in the words of a draft.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use super::facts::Facts;
use crate::domain::period::Period;
use crate::domain::session::Session;
use crate::domain::term::Term;
use crate::domain::time::{DayPart, TimeSpan};
use crate::message::Message;
use crate::office::document::Convention;

impl Facts<'_> {
    /// Formats a date for text.
    pub(in crate::office) fn day(&self, day: NaiveDate) -> String {
        self.day_as("draft-day", day)
    }

    /// Formats a date without its year, for titles.
    pub(super) fn month_day(&self, day: NaiveDate) -> String {
        self.day_as("draft-month-day", day)
    }

    /// Formats a date for tables, where there is little room.
    pub(super) fn short_day(&self, day: NaiveDate) -> String {
        self.day_as("draft-short-day", day)
    }

    /// Returns the last day that a document of the year covers.
    pub(in crate::office) fn last_day(&self) -> NaiveDate {
        self.year.today().min(self.year.plan.period().to)
    }

    fn day_as(&self, form: &'static str, day: NaiveDate) -> String {
        let message = Message::new(form).with("year", day.year().to_string());
        self.say(&message.with("month", day.month()).with("day", day.day()))
    }

    /// Formats a time span for tables: 9:00—11:30.
    pub(super) fn span(&self, time: TimeSpan) -> String {
        let dash = match self.convention() {
            Convention::Chinese => "—",
            Convention::English => "–",
        };
        format!("{}{dash}{}", time.from().format("%-H:%M"), time.to().format("%-H:%M"))
    }

    /// Says up to which day the records count.
    pub(super) fn as_of(&self) -> String {
        self.say(&Message::new("draft-as-of").with("day", self.day(self.last_day())))
    }

    /// Formats date, weekday and time of a session.
    pub(super) fn moment(&self, session: &Session) -> String {
        let date = Message::new("draft-weekday").with("day", self.day(session.date));
        let date = self.say(&date.with("weekday", session.date.weekday().number_from_monday()));
        let Some(time) = session.time else { return date + &self.gap("draft-wanted-time") };
        let (begins, ends) = (DayPart::of(time.from()), DayPart::up_to(time.to()));
        let from = self.clock(time.from(), Some(begins));
        let to = self.clock(time.to(), Some(ends).filter(|ends| *ends != begins));
        self.say(&Message::new("draft-moment").with("date", date).with("from", from).with("to", to))
    }

    /// Formats a time of day: in Chinese in twelve hours, after its part of the day if that is given.
    fn clock(&self, time: NaiveTime, part: Option<DayPart>) -> String {
        match self.convention() {
            Convention::English => time.format("%-H:%M").to_string(),
            Convention::Chinese => {
                let part = part.map(|part| self.words.term(part)).unwrap_or_default();
                let hour = if time.hour() > 12 { time.hour() - 12 } else { time.hour() };
                format!("{part}{hour}:{:02}", time.minute())
            }
        }
    }

    /// Returns the days whose records count for a period.
    pub(super) fn days(&self, term: Term) -> Period {
        self.year.plan.span(term)
    }

    /// Formats a period. The year of a plan that covers two calendar years is given by its days.
    pub(in crate::office) fn term(&self, term: Term) -> String {
        let (plan, Period { from, to }) = (self.year.plan, self.year.plan.period());
        if term != Term::Year(plan.year) || plan.last_year() == plan.year {
            return self.say(&name_of_term(term));
        }
        self.say(&Message::new("draft-term-days").with("from", self.day(from)).with("to", self.day(to)))
    }
}

/// Returns the name of a period in documents.
pub(crate) fn name_of_term(term: Term) -> Message {
    let (id, year, number) = match term {
        Term::Year(year) => ("draft-term-year", year, 1),
        Term::Half(year, half) => ("draft-term-half", year, half),
        Term::Quarter(year, quarter) => ("draft-term-quarter", year, quarter),
        Term::Month(year, month) => ("draft-term-month", year, month),
    };
    Message::new(id).with("year", year.to_string()).with("number", number)
}
