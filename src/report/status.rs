//! The year at a glance.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

use super::attendance::Attendance;
use super::finding::Counts;
use super::foresight::{DeadlineObject, ForecastObject, forecast, steps};
use super::log::log;
use super::makeup::DebtCount;
use super::topics::count;
use crate::domain::coverage::Coverage;
use crate::domain::lateness::Lateness;
use crate::domain::note::{Note, NoteKind};
use crate::domain::record::RecordId;
use crate::domain::session::State;
use crate::domain::timetable::Timetable;
use crate::domain::topic::TopicId;
use crate::store::Workspace;

/// How many coming sessions the glance shows.
const NEXT: usize = 3;

/// The year in figures.
#[derive(Debug, Serialize)]
pub(crate) struct Status {
    pub year: i32,
    pub title: String,
    /// The day of the glance.
    pub today: NaiveDate,
    /// Topics by how far they have come.
    pub topics: TopicCount,
    /// Topics studied, of the plan as adopted and as amended.
    pub coverage: Coverage,
    /// Sessions held and planned.
    pub sessions: super::topics::SessionCount,
    pub next: Vec<NextSession>,
    /// What is left to do against the time left, and the targets in danger.
    pub forecast: ForecastObject,
    /// Steps that are due soon.
    pub deadlines: Vec<DeadlineObject>,
    /// Sessions whose sheet is open.
    pub open_sheets: Vec<RecordId>,
    /// Attendance over all sessions held.
    pub attendance: Attendance,
    /// Sessions that have begun and are not counted, for no sheet tells that they were held.
    pub not_counted: Vec<UncountedSession>,
    /// Came ÷ expected over all sessions held.
    pub attendance_rate: Option<f64>,
    pub notes: NoteCount,
    /// Debts of make-up by state.
    pub debts: DebtCount,
    /// Records that were filed late 补录.
    pub late_records: usize,
    /// What `check` finds.
    pub findings: Counts,
}

/// Topics by how far they have come; together they are all topics.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub(crate) struct TopicCount {
    /// With a session held.
    pub held: usize,
    /// With a session planned and none held.
    pub planned: usize,
    pub none: usize,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub(crate) struct NoteCount {
    /// 学习笔记
    pub note: usize,
    /// 心得体会
    pub reflection: usize,
    /// 研讨发言材料
    pub speech: usize,
}

/// A session that no figure of attendance counts.
#[derive(Debug, Serialize)]
pub(crate) struct UncountedSession {
    pub session: RecordId,
    pub date: NaiveDate,
}

/// A session still to come.
#[derive(Debug, Serialize)]
pub(crate) struct NextSession {
    pub session: RecordId,
    pub date: NaiveDate,
    /// Its time, where set.
    pub time: Option<String>,
    pub topics: Vec<TopicId>,
    /// The title of the first.
    pub title: String,
}

/// The figures of the year at `now`.
pub(crate) fn status(
    workspace: &Workspace,
    timetable: &Timetable<'_>,
    findings: Counts,
    now: NaiveDateTime,
) -> Status {
    let attendance = Attendance::sum(timetable.held());
    let held = timetable.held().count();
    Status {
        year: workspace.repository.year,
        title: workspace.plan.title.clone(),
        today: now.date(),
        topics: topic_count(workspace, timetable),
        coverage: Coverage::of(&workspace.plan, timetable),
        sessions: super::topics::SessionCount { planned: timetable.standing().count() - held, held },
        next: next(workspace, timetable, now),
        forecast: forecast(workspace, timetable, now),
        deadlines: steps(workspace, timetable, now.date()).into_iter().filter(|step| step.near).collect(),
        open_sheets: timetable.entries().iter().filter(|e| e.is_open(now)).map(|e| e.id.clone()).collect(),
        attendance,
        not_counted: timetable
            .unsettled(now)
            .map(|entry| UncountedSession { session: entry.id.clone(), date: entry.session.date })
            .collect(),
        attendance_rate: attendance.rate(),
        notes: note_count(workspace.records.notes.current().map(|note| &note.head.record)),
        debts: DebtCount::of(&workspace.debts(timetable, now)),
        late_records: late_records(workspace),
        findings,
    }
}

fn late_records(workspace: &Workspace) -> usize {
    let rows = log(&workspace.records, Lateness::of(&workspace.plan.targets));
    rows.iter().filter(|row| row.late_record).count()
}

fn topic_count(workspace: &Workspace, timetable: &Timetable<'_>) -> TopicCount {
    let mut topics = TopicCount::default();
    for topic in &workspace.plan.topics {
        let sessions = count(timetable, &topic.id);
        match (sessions.held, sessions.planned) {
            (0, 0) => topics.none += 1,
            (0, _) => topics.planned += 1,
            _ => topics.held += 1,
        }
    }
    topics
}

fn note_count<'a>(notes: impl Iterator<Item = &'a Note>) -> NoteCount {
    let mut count = NoteCount::default();
    for note in notes {
        match note.kind {
            NoteKind::Note => count.note += 1,
            NoteKind::Reflection => count.reflection += 1,
            NoteKind::Speech => count.speech += 1,
        }
    }
    count
}

/// The next sessions still to come.
pub(super) fn next(workspace: &Workspace, timetable: &Timetable<'_>, now: NaiveDateTime) -> Vec<NextSession> {
    let coming = timetable.standing().filter(|entry| entry.state == State::Planned && entry.begins() >= now);
    coming
        .take(NEXT)
        .map(|entry| {
            let first = entry.session.topics.first().and_then(|topic| workspace.plan.topic(topic));
            NextSession {
                session: entry.id.clone(),
                date: entry.session.date,
                time: entry.session.time.map(|time| time.to_string()),
                topics: entry.session.topics.clone(),
                title: first.map(|topic| topic.title.clone()).unwrap_or_default(),
            }
        })
        .collect()
}
