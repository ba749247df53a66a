//! The timetable as listed.

use crate::domain::plan::Plan;
use crate::domain::session::{Form, State};
use crate::domain::time::TimeSpan;
use crate::domain::year::timetable::Entry;
use crate::report::prelude::*;

/// A session as listed.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct SessionRow<'a> {
    /// The id of its first record.
    pub id: &'a RecordId,
    pub date: NaiveDate,
    /// The start time, `09:00`.
    pub from: Option<String>,
    pub to: Option<String>,
    pub topics: &'a [TopicId],
    pub form: Form,
    pub state: State,
    pub place: Option<&'a str>,
    pub chair: Option<&'a MemberId>,
    pub lead: Option<&'a MemberId>,
    pub lecturer: Option<&'a str>,
    pub speakers: &'a [MemberId],
    /// The problems that field research found.
    pub problems: &'a [String],
    /// The reason for the last move, amendment or cancellation.
    pub reason: Option<&'a str>,
    #[serde(skip)]
    numbers: Vec<String>,
    #[serde(skip)]
    names: Vec<&'a str>,
}

impl Row for SessionRow<'_> {
    // No id column: date or topic identify a session too, and both are in the row.
    const COLUMNS: &'static [&'static str] = &["date", "time", "topics", "form", "state", "speakers"];

    fn cells(&self) -> Vec<Cell> {
        let time = self.from.as_ref().zip(self.to.as_ref()).map(|(from, to)| format!("{from}-{to}"));
        vec![
            self.date.into(),
            time.map_or(Cell::Empty, Cell::Unbroken),
            Cell::texts(&self.numbers),
            Cell::word(self.form),
            Cell::word(self.state),
            Cell::texts(&self.names),
        ]
    }
}

impl Filterable for SessionRow<'_> {
    fn facts(&self) -> Facts<'_> {
        let named = self.chair.iter().chain(&self.lead).copied().chain(self.speakers);
        Facts {
            members: named.map(|member| member.0.as_str()).collect(),
            topics: self.topics.iter().map(|topic| topic.0.as_str()).collect(),
            kind: self.form.key(),
            states: vec![self.state.key()],
            days: Some((self.date, self.date)),
        }
    }
}

/// Returns one row per session, including cancelled ones, by date.
pub(crate) fn schedule<'a>(year: &Year<'a>) -> Vec<SessionRow<'a>> {
    year.timetable().entries().iter().map(|entry| row(entry, year)).collect()
}

fn row<'a>(entry: &Entry<'a>, year: &Year<'a>) -> SessionRow<'a> {
    let session = &entry.session.head.record;
    let (from, to) = session.time.map(TimeSpan::ends).unzip();
    SessionRow {
        id: entry.id,
        date: session.date,
        from,
        to,
        topics: &session.topics,
        form: session.form,
        state: entry.state,
        place: session.place.as_deref(),
        chair: session.chair.as_ref(),
        lead: session.lead.as_ref(),
        lecturer: session.lecturer.as_deref(),
        speakers: &session.speakers,
        problems: &session.problems,
        reason: entry.session.stamp().reason.as_deref(),
        numbers: session.topics.iter().map(|topic| numbered(year.plan, topic)).collect(),
        names: session.speakers.iter().map(|member| year.roster.name(member)).collect(),
    }
}

/// Formats a topic for a narrow column: its number, or its id if the plan does not have it.
fn numbered(plan: &Plan, topic: &TopicId) -> String {
    plan.number(topic).map_or_else(|| topic.to_string(), |number| number.to_string())
}
