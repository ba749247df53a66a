//! Leave as listed.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::Serialize;

use super::ids::Ids;
use super::late_record;
use crate::domain::history::{Current, History};
use crate::domain::lateness::Lateness;
use crate::domain::leave::{Leave, in_time};
use crate::domain::record::RecordId;
use crate::domain::roster::{MemberId, Roster};
use crate::domain::timetable::Timetable;
use crate::output::{Cell, Row};

/// A leave as listed.
#[derive(Debug, Serialize)]
pub(crate) struct LeaveRow<'a> {
    pub id: &'a RecordId,
    pub member: &'a MemberId,
    /// From which session; the id of its first record.
    pub session: &'a RecordId,
    /// The session's day, as it now stands.
    pub date: NaiveDate,
    /// 事由
    pub reason: &'a str,
    pub approved: Option<&'a MemberId>,
    /// When it was first recorded.
    pub recorded_at: DateTime<FixedOffset>,
    /// Whether that was before the session began; none where there is no such session.
    pub in_time: Option<bool>,
    /// Whether it was filed so long after the session that it counts as filed late.
    pub late_record: bool,
    #[serde(skip)]
    name: &'a str,
    #[serde(skip)]
    granted_by: Option<&'a str>,
    #[serde(skip)]
    short: &'a str,
}

impl Row for LeaveRow<'_> {
    const KEYS: &'static [&'static str] =
        &["id", "member", "session", "date", "reason", "approved", "recorded_at", "in_time", "late_record"];
    const COLUMNS: &'static [&'static str] = &["date", "name", "reason", "approved", "asked", "leave"];
    const IF_ANY: &'static [&'static str] = &["approved"];

    fn cells(&self) -> Vec<Cell> {
        let asked = self
            .in_time
            .map(|in_time| Cell::Word(if in_time { "asked-before" } else { "asked-after" }.to_owned()));
        let late = self.late_record.then(late_record);
        vec![
            self.date.into(),
            self.name.into(),
            self.reason.into(),
            Cell::maybe(self.granted_by),
            Cell::List(asked.into_iter().chain(late).collect()),
            Cell::Unbroken(self.short.to_owned()),
        ]
    }
}

/// What the list is made of.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LeaveList<'a> {
    /// Leave that was asked for.
    pub leave: &'a History<Leave>,
    /// The sessions as they now stand.
    pub timetable: &'a Timetable<'a>,
    /// Who belongs to the group.
    pub roster: &'a Roster,
    /// From when a record counts as filed late.
    pub lateness: Lateness,
}

/// One row for each leave that holds, in the order of the sessions' days.
pub(crate) fn leave(list: LeaveList<'_>) -> Vec<LeaveRow<'_>> {
    let ids = Ids::of(list.leave);
    let mut rows: Vec<_> = list.leave.current().map(|leave| row(leave, list, &ids)).collect();
    rows.sort_by(|a, b| (a.date, a.id).cmp(&(b.date, b.id)));
    rows
}

fn row<'a>(current: Current<'a, Leave>, list: LeaveList<'a>, ids: &Ids<'_>) -> LeaveRow<'a> {
    let leave = &current.head.record;
    let entry = list.timetable.get(&leave.session);
    let date = entry.map_or(leave.date, |entry| entry.session.date);
    let first = list.leave.get(current.id).unwrap_or(current.head);
    LeaveRow {
        id: current.id,
        member: &leave.member,
        session: entry.map_or(&leave.session, |entry| entry.id),
        date,
        reason: &leave.cause,
        approved: leave.approved.as_ref(),
        recorded_at: first.stamp.recorded,
        in_time: entry.map(|entry| in_time(current, list.leave, entry)),
        late_record: list.lateness.is_late(date, list.leave.known(first)),
        name: list.roster.name(&leave.member),
        granted_by: leave.approved.as_ref().map(|member| list.roster.name(member)),
        short: ids.short(current.id),
    }
}
