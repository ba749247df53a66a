//! The attendance of a session.

use super::ids::Ids;
use super::late_record;
use crate::domain::vocabulary::vocabulary;
use crate::domain::year::attendance::Attendance;
use crate::domain::year::timetable::Entry;
use crate::report::prelude::*;

/// The figures of attendance as programs read them.
#[derive(Debug, Clone, Copy, JsonSchema, Serialize)]
pub(crate) struct AttendanceObject {
    pub expected: usize,
    /// Present, late or left early.
    pub came: usize,
    pub leave: usize,
    pub absent: usize,
    pub unmarked: usize,
}

impl From<Attendance> for AttendanceObject {
    fn from(attendance: Attendance) -> Self {
        let Attendance { expected, leave, absent, unmarked, .. } = attendance;
        Self { expected, came: attendance.came(), leave, absent, unmarked }
    }
}

/// The attendance of a session, with all amendments applied.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct SheetObject<'a> {
    pub session: &'a RecordId,
    /// One row per member on that date, in order of position.
    pub marks: Vec<MarkRow<'a>>,
    pub guests: &'a [&'a str],
    /// 应到、实到 and the rate.
    pub attendance: AttendanceObject,
    #[serde(skip)]
    pub rate: Option<f64>,
}

vocabulary! {
    /// A status, or that there is none.
    pub(crate) Mark of "status" {
        Present = "present",
        Late = "late",
        LeftEarly = "left-early",
        Leave = "leave",
        Absent = "absent",
        Unmarked = "unmarked",
    }
}

#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct MarkRow<'a> {
    pub member: &'a MemberId,
    pub name: &'a str,
    pub post: &'a str,
    /// The key of the status, or `unmarked`.
    pub status: &'static str,
    /// Whether the status was recorded late.
    pub late_record: Option<bool>,
}

impl Row for MarkRow<'_> {
    const COLUMNS: &'static [&'static str] = &["member", "name", "post", "status", "remark"];
    const IF_ANY: &'static [&'static str] = &["remark"];

    fn cells(&self) -> Vec<Cell> {
        let late = Cell::maybe((self.late_record == Some(true)).then(late_record));
        let word = Cell::Word(format!("status-{}", self.status));
        vec![Cell::Unbroken(self.member.to_string()), self.name.into(), self.post.into(), word, late]
    }
}

impl Filterable for MarkRow<'_> {
    fn facts(&self) -> Facts<'_> {
        Facts { members: vec![&self.member.0], states: vec![self.status], ..Facts::default() }
    }
}

/// Returns the attendance of a session.
pub(crate) fn sheet<'a>(entry: &'a Entry<'_>, year: &Year<'_>) -> SheetObject<'a> {
    let (date, lateness) = (entry.session.date, year.lateness());
    let marks = entry.expected.iter().map(|member| MarkRow {
        member: &member.id,
        name: &member.name,
        post: member.post_on(date),
        status: entry.status(member).map_or("unmarked", Vocabulary::key),
        late_record: entry
            .marks
            .recorded
            .get(&&member.id)
            .map_or(Some(false), |(at, day)| lateness.verdict(*day, *at)),
    });
    let attendance = Attendance::of(entry);
    SheetObject {
        session: entry.id,
        marks: marks.collect(),
        guests: &entry.marks.guests,
        attendance: attendance.into(),
        rate: attendance.rate(),
    }
}

/// A session with unmarked members.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct OpenRow<'a> {
    pub session: &'a RecordId,
    pub date: chrono::NaiveDate,
    pub marked: usize,
    /// The ids of unmarked members.
    pub unmarked: Vec<&'a MemberId>,
    /// The year that it belongs to.
    pub year: i32,
    #[serde(skip)]
    topics: &'a [TopicId],
    #[serde(skip)]
    names: Vec<&'a str>,
    #[serde(skip)]
    short: &'a str,
}

impl Row for OpenRow<'_> {
    const COLUMNS: &'static [&'static str] = &["date", "session", "marked", "unmarked"];

    fn cells(&self) -> Vec<Cell> {
        vec![
            self.date.into(),
            Cell::Unbroken(self.short.to_owned()),
            self.marked.into(),
            Cell::texts(&self.names),
        ]
    }
}

impl Filterable for OpenRow<'_> {
    fn facts(&self) -> Facts<'_> {
        Facts {
            members: self.unmarked.iter().map(|member| member.0.as_str()).collect(),
            topics: self.topics.iter().map(|topic| topic.0.as_str()).collect(),
            days: Some((self.date, self.date)),
            ..Facts::default()
        }
    }
}

/// Returns one row for each session whose sheet is open, by date.
pub(crate) fn open_sheets<'a>(year: &'a Year<'_>) -> Vec<OpenRow<'a>> {
    let ids = Ids::of(&year.records.sessions);
    year.timetable().open().map(|entry| open(entry, &ids, year.number)).collect()
}

fn open<'a>(entry: &'a Entry<'_>, ids: &Ids<'_>, year: i32) -> OpenRow<'a> {
    OpenRow {
        session: entry.id,
        date: entry.session.date,
        marked: entry.expected.len() - entry.unmarked().count(),
        unmarked: entry.unmarked().map(|member| &member.id).collect(),
        year,
        topics: &entry.session.head.record.topics,
        names: entry.unmarked().map(|member| member.name.as_str()).collect(),
        short: ids.short(entry.id),
    }
}

/// The mark of a member in a session that has begun.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct MemberMarkRow<'a> {
    pub member: &'a MemberId,
    pub name: &'a str,
    /// The post on the day of the session.
    pub post: &'a str,
    pub session: &'a RecordId,
    pub date: chrono::NaiveDate,
    pub topics: &'a [TopicId],
    /// The key of the status, or `unmarked`.
    pub status: &'static str,
    /// Whether the status was recorded late.
    pub late_record: Option<bool>,
}

impl Row for MemberMarkRow<'_> {
    const COLUMNS: &'static [&'static str] = &["session-date", "member", "name", "post", "status"];

    fn cells(&self) -> Vec<Cell> {
        let word = Cell::Word(format!("status-{}", self.status));
        let member = Cell::Unbroken(self.member.to_string());
        vec![self.date.into(), member, self.name.into(), self.post.into(), word]
    }
}

impl Filterable for MemberMarkRow<'_> {
    fn facts(&self) -> Facts<'_> {
        Facts {
            members: vec![&self.member.0],
            topics: self.topics.iter().map(|topic| topic.0.as_str()).collect(),
            states: vec![self.status],
            days: Some((self.date, self.date)),
            ..Facts::default()
        }
    }
}

/// Returns one row per member and session that was held or has begun, by session and position.
pub(crate) fn marks_by_session<'a>(year: &'a Year<'_>) -> Vec<MemberMarkRow<'a>> {
    let of_session = |entry: &'a Entry<'_>| {
        let record = &entry.session.head.record;
        sheet(entry, year).marks.into_iter().map(move |mark| MemberMarkRow {
            member: mark.member,
            name: mark.name,
            post: mark.post,
            session: entry.id,
            date: record.date,
            topics: &record.topics,
            status: mark.status,
            late_record: mark.late_record,
        })
    };
    year.timetable().collective().filter(|entry| entry.has_come()).flat_map(of_session).collect()
}
