//! Outcomes as listed.

use chrono::Days;

use super::ids::Ids;
use crate::domain::history::Current;
use crate::domain::outcome::{Outcome, OutcomeKind, OutcomeState};
use crate::domain::vocabulary::vocabulary;
use crate::report::prelude::*;

vocabulary! {
    /// The states of outcomes as listed.
    pub(crate) ListedState of "outcome-state" {
        Planned = "planned",
        UnderWay = "under-way",
        Done = "done",
        Dropped = "dropped",
        /// Past its due date and still open, whether begun or not.
        Overdue = "overdue",
    }
}

/// An outcome as listed.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct OutcomeRow<'a> {
    /// The id of its first record.
    pub id: &'a RecordId,
    pub kind: OutcomeKind,
    /// The intended outcome.
    pub title: &'a str,
    pub owner: &'a MemberId,
    pub due: Option<NaiveDate>,
    pub state: OutcomeState,
    /// Whether it is past its due date and still open.
    pub overdue: bool,
    /// The date on which it was added.
    pub date: NaiveDate,
    /// The sessions it came from.
    pub sessions: &'a [RecordId],
    /// The problem that it answers.
    pub problem: Option<&'a str>,
    /// The reason for its last change of state or amendment.
    pub reason: Option<&'a str>,
    /// The year that it belongs to.
    pub year: i32,
    /// The topics of its sessions, if these are loaded.
    #[serde(skip)]
    topics: Vec<&'a TopicId>,
    #[serde(skip)]
    name: &'a str,
    #[serde(skip)]
    short: &'a str,
}

impl Row for OutcomeRow<'_> {
    const COLUMNS: &'static [&'static str] = &["due", "state", "kind", "title", "owner", "outcome"];

    fn cells(&self) -> Vec<Cell> {
        let state = if self.overdue { Cell::word(ListedState::Overdue) } else { Cell::word(self.state) };
        vec![
            Cell::maybe(self.due),
            state,
            Cell::word(self.kind),
            self.title.into(),
            self.name.into(),
            Cell::Unbroken(self.short.to_owned()),
        ]
    }
}

impl Filterable for OutcomeRow<'_> {
    fn facts(&self) -> Facts<'_> {
        let state = self.state.key();
        Facts {
            members: vec![&self.owner.0],
            topics: self.topics.iter().map(|topic| topic.0.as_str()).collect(),
            kind: self.kind.key(),
            states: [state].into_iter().chain(self.overdue.then(|| ListedState::Overdue.key())).collect(),
            days: self.due.zip(self.due),
        }
    }
}

/// How many days ahead an outcome is due soon.
const AHEAD: Days = Days::new(30);

/// Returns the open outcomes that are overdue or due soon, each with its due date.
pub(super) fn due_soon<'a>(year: &Year<'a>) -> impl Iterator<Item = (OutcomeRow<'a>, NaiveDate)> {
    let last = year.today().checked_add_days(AHEAD);
    let open = outcomes(year).into_iter().filter(|outcome| !outcome.state.is_final());
    open.filter_map(move |outcome| {
        let due = outcome.due.filter(|due| last.is_none_or(|last| *due <= last))?;
        Some((outcome, due))
    })
}

/// Returns one row per outcome, by due date.
pub(crate) fn outcomes<'a>(year: &Year<'a>) -> Vec<OutcomeRow<'a>> {
    let outcomes = &year.records.outcomes;
    let ids = Ids::of(outcomes);
    let mut rows: Vec<OutcomeRow<'a>> = outcomes
        .current()
        .map(|current| OutcomeRow { short: ids.short(current.id), ..row(current, year) })
        .collect();
    rows.sort_by_key(|row| (row.due.unwrap_or(NaiveDate::MAX), row.id));
    rows
}

/// An open outcome that is overdue or due within a month.
#[derive(Debug)]
pub(crate) struct DueOutcome {
    pub title: String,
    /// The name of the owner.
    pub name: String,
    pub due: NaiveDate,
    pub overdue: bool,
}

impl DueOutcome {
    /// Returns every one of the year, by due date.
    pub(crate) fn all(year: &Year<'_>) -> Vec<Self> {
        let one = |(outcome, due): (OutcomeRow<'_>, NaiveDate)| Self {
            title: outcome.title.to_owned(),
            name: outcome.name.to_owned(),
            due,
            overdue: outcome.overdue,
        };
        due_soon(year).map(one).collect()
    }
}

fn row<'a>(current: Current<'a, Outcome>, year: &Year<'a>) -> OutcomeRow<'a> {
    let outcome = &current.head.record;
    let sessions = outcome.sessions.iter().filter_map(|id| year.session(id));
    OutcomeRow {
        id: current.id,
        kind: outcome.kind,
        title: &outcome.title,
        owner: &outcome.owner,
        due: outcome.due,
        state: outcome.state,
        overdue: outcome.is_overdue(year.today()),
        date: outcome.date,
        sessions: &outcome.sessions,
        problem: outcome.problem.as_deref(),
        reason: current.stamp().reason.as_deref(),
        year: year.number,
        topics: sessions.flat_map(|entry| &entry.session.head.record.topics).collect(),
        name: year.roster.name(&outcome.owner),
        short: &current.id.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{self, Records, Study, day, history, noon};

    #[test]
    fn an_open_outcome_is_due_soon_a_month_ahead_and_overdue_after_its_day() {
        use OutcomeState::{Done, Dropped, Planned, UnderWay};
        let (soon, overdue) = (Some(false), Some(true));
        let cases = [
            (Planned, Some("2026-05-02"), None),
            (Planned, Some("2026-05-01"), soon),
            (UnderWay, Some("2026-04-01"), soon),
            (UnderWay, Some("2026-03-31"), overdue),
            (Planned, None, None),
            (Done, Some("2026-03-31"), None),
            (Dropped, Some("2026-04-02"), None),
        ];
        for (state, due, expected) in cases {
            let outcome = Outcome { due: due.map(day), ..fixture::outcome(state) };
            let study = Study::of(Records { outcomes: history(vec![outcome]), ..Records::default() });
            let found = DueOutcome::all(&study.at(noon("2026-04-01")));
            assert_eq!(found.first().map(|outcome| outcome.overdue), expected, "{state:?} {due:?}");
        }
    }
}
