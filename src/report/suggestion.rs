//! Suggested sessions as listed, with remarks.

use chrono::Datelike;

use crate::domain::plan::Plan;
use crate::domain::session::Form;
use crate::domain::suggest::{Remark, Suggested, Suggestion, Why};
use crate::domain::time::TimeSpan;
use crate::report::prelude::*;

/// A suggested session as listed.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct SuggestedRow<'a> {
    pub date: NaiveDate,
    /// The start time, `09:00`; `None` if the plan sets none.
    pub from: Option<String>,
    pub to: Option<String>,
    pub topics: [&'a TopicId; 1],
    pub form: Form,
    pub title: &'a str,
    /// The record of the session, once it is scheduled.
    pub id: Option<RecordId>,
    /// The file of that record.
    pub file: Option<String>,
    #[serde(skip)]
    number: Option<usize>,
}

impl Row for SuggestedRow<'_> {
    const COLUMNS: &'static [&'static str] = &["date", "weekday", "time", "number", "topic-title"];

    fn cells(&self) -> Vec<Cell> {
        let time = self.from.as_ref().zip(self.to.as_ref());
        vec![
            self.date.into(),
            weekday(self.date),
            time.map_or(Cell::Empty, |(from, to)| Cell::Unbroken(format!("{from}-{to}"))),
            Cell::maybe(self.number),
            self.title.into(),
        ]
    }
}

fn weekday(date: NaiveDate) -> Cell {
    const KEYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let key = KEYS[date.weekday().num_days_from_monday() as usize];
    Cell::Word(format!("weekday-{key}"))
}

/// Returns one row per suggested session.
pub(crate) fn rows<'a>(suggestion: &'a Suggestion, plan: &'a Plan) -> Vec<SuggestedRow<'a>> {
    suggestion.sessions.iter().map(|session| row(session, plan)).collect()
}

fn row<'a>(session: &'a Suggested, plan: &'a Plan) -> SuggestedRow<'a> {
    let (from, to) = session.time.map(TimeSpan::ends).unzip();
    SuggestedRow {
        date: session.date,
        from,
        to,
        topics: [&session.topic],
        form: session.form,
        title: plan.topic(&session.topic).map_or("", |topic| &topic.title),
        id: None,
        file: None,
        number: plan.number(&session.topic),
    }
}

pub(crate) fn remarks(suggestion: &Suggestion) -> Vec<Message> {
    suggestion.remarks.iter().map(sentence).collect()
}

fn sentence(remark: &Remark) -> Message {
    match remark {
        Remark::AfterItsDate { topic, by, date } => Message::new("suggest-after-its-date")
            .with("topic", topic.to_string())
            .with("by", *by)
            .with("date", *date),
        Remark::OutsideItsMonths { topic, date } => {
            Message::new("suggest-outside-its-months").with("topic", topic.to_string()).with("date", *date)
        }
        Remark::Repeated { topic, date } => {
            Message::new("suggest-repeated").with("topic", topic.to_string()).with("date", *date)
        }
        Remark::QuarterShort { quarter, sessions, needed, known } => {
            let id = if *known { "suggest-quarter-short" } else { "suggest-quarter-unknown" };
            Message::new(id)
                .with("year", quarter.year().to_string())
                .with("term", Value::Word(quarter.word_id()))
                .with("sessions", *sessions)
                .with("needed", *needed)
        }
        Remark::YearShort { sessions, needed } => {
            Message::new("suggest-year-short").with("sessions", *sessions).with("needed", *needed)
        }
        Remark::Unplaced { topics, why } => {
            let topics: Value = topics.iter().map(ToString::to_string).collect();
            match why {
                Why::PeriodOver(to) => {
                    Message::new("suggest-period-over").with("topics", topics).with("to", *to)
                }
                Why::UnknownCalendar(year) => Message::new("suggest-unknown-calendar")
                    .with("topics", topics)
                    .with("year", year.to_string()),
                Why::NoDayLeft => Message::new("suggest-no-day-left").with("topics", topics),
            }
        }
    }
}
