//! Missed sessions and make-up study as listed.

use super::late_record;
use crate::domain::attendance::Status;
use crate::domain::topic::Reading;
use crate::domain::year::debt::{Debt, DebtState};
use crate::report::prelude::*;

/// A missed session as listed.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct DebtRow<'a> {
    pub member: &'a MemberId,
    pub name: &'a str,
    /// The missed session.
    pub session: &'a RecordId,
    pub date: NaiveDate,
    /// On leave or absent.
    pub status: Status,
    /// The topics of the session.
    pub topics: &'a [TopicId],
    /// The required readings of these topics.
    pub readings: Vec<&'a Reading>,
    /// The due date of the make-up study.
    pub due: Option<NaiveDate>,
    pub state: DebtState,
    /// Working days since `due`; 0 unless overdue, `None` if unknown.
    pub overdue_working_days: Option<u32>,
    /// The id of the make-up record.
    pub makeup: Option<&'a RecordId>,
    /// The date of the make-up study.
    pub made_up_on: Option<NaiveDate>,
    pub how: Option<&'a str>,
    pub confirmed: Option<&'a MemberId>,
    /// The note that is evidence of it.
    pub note: Option<&'a RecordId>,
    /// Whether it was made up after its due date.
    pub made_up_late: bool,
    /// Whether the make-up study was recorded late.
    pub late_record: Option<bool>,
    /// The year that it belongs to.
    pub year: i32,
    #[serde(skip)]
    numbers: Vec<String>,
    #[serde(skip)]
    is_undatable: bool,
}

impl Row for DebtRow<'_> {
    const COLUMNS: &'static [&'static str] =
        &["name", "session-date", "topics", "readings", "due", "debt-state", "overdue", "made-up"];
    const IF_ANY: &'static [&'static str] = &["overdue", "made-up"];
    const YIELDING: &'static [&'static str] = &["readings"];

    fn cells(&self) -> Vec<Cell> {
        let overdue = self.overdue_working_days.filter(|_| self.state == DebtState::Overdue);
        let state =
            if self.made_up_late { Cell::Word("debt-late".to_owned()) } else { Cell::word(self.state) };
        let due =
            if self.is_undatable { Cell::Word("due-unknown".to_owned()) } else { Cell::maybe(self.due) };
        let recorded = (self.late_record == Some(true)).then(late_record);
        vec![
            self.name.into(),
            self.date.into(),
            Cell::texts(&self.numbers),
            Cell::texts(&self.readings),
            due,
            Cell::List([state].into_iter().chain(recorded).collect()),
            Cell::maybe(overdue),
            Cell::maybe(self.made_up_on),
        ]
    }
}

impl Filterable for DebtRow<'_> {
    fn facts(&self) -> Facts<'_> {
        Facts {
            members: vec![&self.member.0],
            topics: self.topics.iter().map(|topic| topic.0.as_str()).collect(),
            states: vec![self.state.key()],
            days: Some((self.date, self.date)),
            ..Facts::default()
        }
    }
}

/// Returns one row per missed session: overdue ones first, then open ones, then those made up, each by
/// session and position.
pub(crate) fn rows<'a, 'b: 'a>(
    debts: impl IntoIterator<Item = &'a Debt<'b>>,
    year: &'a Year<'_>,
) -> Vec<DebtRow<'a>> {
    let mut rows: Vec<_> = debts.into_iter().map(|debt| row(debt, year)).collect();
    rows.sort_by_key(|row| row.state);
    rows
}

fn row<'a>(debt: &'a Debt<'_>, year: &'a Year<'_>) -> DebtRow<'a> {
    let session = &debt.session.head.record;
    let known = session.topics.iter().filter_map(|topic| year.plan.topic(topic));
    let number =
        |topic: &TopicId| year.plan.number(topic).map_or_else(|| topic.to_string(), |n| n.to_string());
    let makeup = debt.makeup.map(|makeup| &makeup.head.record);
    DebtRow {
        member: &debt.member.id,
        name: &debt.member.name,
        session: debt.session.id,
        date: session.date,
        status: debt.status,
        topics: &session.topics,
        readings: known.flat_map(|topic| &topic.readings).collect(),
        due: debt.due,
        state: debt.state,
        overdue_working_days: debt.overdue,
        makeup: debt.makeup.map(|makeup| makeup.id),
        made_up_on: makeup.map(|makeup| makeup.date),
        how: makeup.map(|makeup| makeup.how.as_str()),
        confirmed: makeup.and_then(|makeup| makeup.confirmed.as_ref()),
        note: makeup.and_then(|makeup| makeup.note.as_ref()),
        made_up_late: debt.was_late(),
        late_record: debt
            .makeup
            .map_or(Some(false), |makeup| year.lateness().of_current(&year.records.makeup, makeup)),
        year: year.number,
        numbers: session.topics.iter().map(number).collect(),
        is_undatable: debt.is_undatable,
    }
}
