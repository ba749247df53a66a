//! The year at a glance.

use super::attendance::AttendanceObject;
use super::carried::CarriedRow;
use super::finding::Counts;
use super::foresight::{DeadlineObject, ForecastObject, forecast, steps};
use super::outcomes::DueOutcome;
use super::topics::count;
use crate::domain::session::State;
use crate::domain::time::TimeSpan;
use crate::domain::year::attendance::Attendance;
use crate::domain::year::coverage::Coverage;
use crate::domain::year::debt::DebtCount;
use crate::domain::year::recording::Recording;
use crate::domain::year::tally::Writing;
use crate::report::prelude::*;

/// The number of upcoming sessions shown.
const NEXT: usize = 3;

/// The metrics of the year.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct Status {
    pub year: i32,
    pub title: String,
    /// The date of the report.
    pub today: NaiveDate,
    /// Topics by state.
    pub topics: TopicCount,
    /// Topics studied, of the plan as adopted and as amended.
    pub coverage: Coverage,
    /// Sessions held and planned.
    pub sessions: super::topics::SessionCount,
    pub next: Vec<NextSession>,
    /// The forecast.
    pub forecast: ForecastObject,
    /// Steps that are due soon.
    pub deadlines: Vec<DeadlineObject>,
    /// Outcomes that are overdue or due soon.
    #[serde(skip)]
    pub outcomes: Vec<DueOutcome>,
    /// Sessions with unmarked members.
    pub open_sheets: Vec<RecordId>,
    /// The same sessions by date and topics.
    #[serde(skip)]
    pub open_sessions: Vec<String>,
    /// Attendance of all sessions held.
    pub attendance: AttendanceObject,
    /// Sessions that have begun but are not counted, because they have no attendance.
    pub not_counted: Vec<UncountedSession>,
    /// The attendance rate over all sessions held.
    pub attendance_rate: Option<f64>,
    pub notes: NoteCount,
    /// Missed sessions by state of make-up.
    pub debts: DebtCount,
    /// Records made late 补录; `None` if it is unknown for some.
    pub late_records: Option<usize>,
    /// The findings of `check`.
    pub findings: Counts,
    /// Open items of earlier years.
    pub carried_over: Vec<CarriedRow>,
}

/// Topics by state; the counts add up to all topics.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, JsonSchema, Serialize)]
pub(crate) struct TopicCount {
    /// With a session held.
    pub held: usize,
    /// With a session planned, but none held.
    pub planned: usize,
    pub none: usize,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, JsonSchema, Serialize)]
pub(crate) struct NoteCount {
    /// 学习笔记
    pub note: usize,
    /// 心得体会
    pub reflection: usize,
    /// 研讨发言材料
    pub speech: usize,
}

/// A session that is not counted in attendance.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct UncountedSession {
    pub session: RecordId,
    pub date: NaiveDate,
}

/// An upcoming session.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct NextSession {
    pub session: RecordId,
    pub date: NaiveDate,
    /// The start time, `09:00`, if set.
    pub from: Option<String>,
    pub to: Option<String>,
    pub topics: Vec<TopicId>,
    /// The title of the first topic.
    pub title: String,
}

impl NextSession {
    /// Returns the time of day, `09:00-11:30`; empty if it is not set.
    pub(crate) fn time(&self) -> String {
        let time = self.from.as_ref().zip(self.to.as_ref());
        time.map(|(from, to)| format!("{from}-{to}")).unwrap_or_default()
    }
}

/// Returns the figures of the year; `findings` are those of `check`, `carried_over` are the open
/// items of earlier years.
pub(crate) fn status(year: &Year<'_>, findings: Counts, carried_over: Vec<CarriedRow>) -> Status {
    let timetable = year.timetable();
    let attendance = Attendance::sum(timetable.held());
    let held = timetable.held().count();
    let writing = Writing::of(year.records.notes.current(), year);
    Status {
        year: year.number,
        title: year.plan.title.clone(),
        today: year.today(),
        topics: topic_count(year),
        coverage: Coverage::of(year),
        sessions: super::topics::SessionCount { planned: timetable.collective().count() - held, held },
        next: next(year),
        forecast: forecast(year),
        deadlines: steps(year).into_iter().filter(|step| step.near).collect(),
        outcomes: DueOutcome::all(year),
        open_sheets: open_sheets(year),
        open_sessions: open_sessions(year),
        attendance: attendance.into(),
        not_counted: timetable
            .unrecorded()
            .map(|entry| UncountedSession { session: entry.id.clone(), date: entry.session.date })
            .collect(),
        attendance_rate: attendance.rate(),
        notes: NoteCount { note: writing.note, reflection: writing.reflection, speech: writing.speech },
        debts: DebtCount::of(year.debts()),
        late_records: Recording::of(year).late,
        findings,
        carried_over,
    }
}

/// Returns the sessions that have begun and whose sheet is incomplete.
pub(super) fn open_sheets(year: &Year<'_>) -> Vec<RecordId> {
    year.timetable().open().map(|entry| entry.id.clone()).collect()
}

/// Names the sessions whose sheet is incomplete as `attend` takes them: by date, with their topics.
pub(super) fn open_sessions(year: &Year<'_>) -> Vec<String> {
    let open = year.timetable().open();
    open.map(|entry| {
        let topics: Vec<&str> = entry.session.topics.iter().map(|topic| topic.0.as_str()).collect();
        format!("{} {}", entry.session.date, topics.join(" "))
    })
    .collect()
}

/// Counts the topics of the plan by state.
pub(super) fn topic_count(year: &Year<'_>) -> TopicCount {
    let mut topics = TopicCount::default();
    for topic in &year.plan.topics {
        let sessions = count(year, &topic.id);
        match (sessions.held, sessions.planned) {
            (0, 0) => topics.none += 1,
            (0, _) => topics.planned += 1,
            _ => topics.held += 1,
        }
    }
    topics
}

/// Returns the next upcoming sessions.
pub(super) fn next(year: &Year<'_>) -> Vec<NextSession> {
    let planned = year.timetable().collective().filter(|entry| entry.state == State::Planned);
    planned
        .take(NEXT)
        .map(|entry| {
            let first = entry.session.topics.first().and_then(|topic| year.plan.topic(topic));
            let (from, to) = entry.session.time.map(TimeSpan::ends).unzip();
            NextSession {
                session: entry.id.clone(),
                date: entry.session.date,
                from,
                to,
                topics: entry.session.topics.clone(),
                title: first.map(|topic| topic.title.clone()).unwrap_or_default(),
            }
        })
        .collect()
}
