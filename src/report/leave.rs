//! Leave as listed.

use chrono::{DateTime, FixedOffset};

use super::ids::Ids;
use super::late_record;
use crate::domain::asked::Asked;
use crate::domain::history::Current;
use crate::domain::leave::Leave;
use crate::domain::vocabulary::vocabulary;
use crate::report::prelude::*;

vocabulary! {
    /// When a leave was asked for, compared with the session.
    pub(crate) Timing of "asked" {
        /// Before the session began.
        Before = "before",
        /// Before it, as was stated afterwards.
        BeforeAsStated = "before-as-stated",
        After = "after",
        /// For a day that the session was moved from.
        Unconfirmed = "unconfirmed",
    }
}

/// A leave as listed.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct LeaveRow<'a> {
    pub id: &'a RecordId,
    pub member: &'a MemberId,
    /// The id of the session's first record.
    pub session: &'a RecordId,
    /// The date of the session, with amendments applied.
    pub date: NaiveDate,
    /// 事由
    pub cause: &'a str,
    pub approved: Option<&'a MemberId>,
    /// When the leave was first recorded.
    pub recorded_at: DateTime<FixedOffset>,
    /// When it was asked for, if a correction states it: a day, or a day and a time.
    pub asked: Option<Asked>,
    /// Whether it was asked for before the session began; `None` if the session does not exist.
    pub in_time: Option<bool>,
    /// Whether the leave was recorded late.
    pub late_record: Option<bool>,
    /// Whether it was asked for a day that the session was moved from, and nothing later settles it.
    #[serde(skip)]
    unconfirmed: bool,
    #[serde(skip)]
    name: &'a str,
    #[serde(skip)]
    topics: &'a [TopicId],
    #[serde(skip)]
    granted_by: Option<&'a str>,
    #[serde(skip)]
    short: &'a str,
}

impl LeaveRow<'_> {
    /// Returns when it was asked for; `None` if the session does not exist.
    fn timing(&self) -> Option<Timing> {
        Some(match (self.in_time?, self.asked) {
            (true, Some(_)) => Timing::BeforeAsStated,
            (true, None) => Timing::Before,
            (false, _) => Timing::After,
        })
    }

    fn unconfirmed(&self) -> Option<Timing> {
        self.unconfirmed.then_some(Timing::Unconfirmed)
    }
}

impl Row for LeaveRow<'_> {
    const COLUMNS: &'static [&'static str] = &["date", "name", "reason", "approved", "asked", "leave"];
    const IF_ANY: &'static [&'static str] = &["approved"];

    fn cells(&self) -> Vec<Cell> {
        let words = self.timing().into_iter().chain(self.unconfirmed());
        let late = (self.late_record == Some(true)).then(late_record);
        vec![
            self.date.into(),
            self.name.into(),
            self.cause.into(),
            Cell::maybe(self.granted_by),
            Cell::List(words.map(Cell::word).chain(late).collect()),
            Cell::Unbroken(self.short.to_owned()),
        ]
    }
}

impl Filterable for LeaveRow<'_> {
    fn facts(&self) -> Facts<'_> {
        // A leave that was asked for in time is so, whenever that was stated.
        let in_time = (self.in_time == Some(true)).then_some(Timing::Before);
        let timings = self.timing().into_iter().chain(in_time).chain(self.unconfirmed());
        Facts {
            members: vec![&self.member.0],
            topics: self.topics.iter().map(|topic| topic.0.as_str()).collect(),
            states: timings.map(Timing::key).collect(),
            days: Some((self.date, self.date)),
            ..Facts::default()
        }
    }
}

/// Returns one row for each leave that counts, by the sessions' dates.
pub(crate) fn leave<'a>(year: &'a Year<'_>) -> Vec<LeaveRow<'a>> {
    let ids = Ids::of(&year.records.leave);
    let mut rows: Vec<_> = year.records.leave.current().map(|leave| row(leave, year, &ids)).collect();
    rows.sort_by(|a, b| (a.date, a.id).cmp(&(b.date, b.id)));
    rows
}

fn row<'a>(current: Current<'a, Leave>, year: &'a Year<'_>, ids: &Ids<'_>) -> LeaveRow<'a> {
    let (leave, leaves) = (&current.head.record, &year.records.leave);
    let entry = year.session(&leave.session);
    let date = entry.map_or(leave.date, |entry| entry.session.date);
    let first = leaves.first_of(current);
    LeaveRow {
        id: current.id,
        member: &leave.member,
        session: entry.map_or(&leave.session, |entry| entry.id),
        date,
        cause: &leave.cause,
        approved: leave.approved.as_ref(),
        recorded_at: first.stamp.recorded,
        asked: leave.asked,
        in_time: entry.map(|entry| year.leave().in_time(current, entry)),
        late_record: year.lateness().verdict(date, leaves.known(first)),
        unconfirmed: entry.is_some_and(|entry| {
            year.leave().is_to_confirm(entry, &leave.member)
                && !entry.marks.statuses.contains_key(&&leave.member)
        }),
        name: year.roster.name(&leave.member),
        topics: entry.map_or(&[], |entry| &entry.session.head.record.topics),
        granted_by: leave.approved.as_ref().map(|member| year.roster.name(member)),
        short: ids.short(current.id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{Records, Study, day, history, history_of, noon, on_leave, session, stamp};

    #[test]
    fn a_leave_is_found_by_when_it_was_asked_for() {
        use Timing::{After, Before, BeforeAsStated, Unconfirmed};
        let said = Some(Asked { day: day("2026-03-18"), time: None });
        let cases = [
            ("2026-03-19", "2026-03-18", None, vec![Before]),
            ("2026-03-19", "2026-03-20", None, vec![After]),
            ("2026-03-19", "2026-03-20", said, vec![BeforeAsStated, Before]),
            ("2026-03-12", "2026-03-11", None, vec![Before, Unconfirmed]), // before the session was moved
        ];
        for (date, recorded, asked, expected) in cases {
            let leave = Leave { date: day(date), asked, ..on_leave("2026-03-19-0", "m02") };
            let study = Study::of(Records {
                sessions: history(vec![session("2026-03-19")]),
                leave: history_of(vec![(stamp(&format!("{recorded}T12:00:00+08:00")), leave)]),
                ..Records::default()
            });
            let year = study.at(noon("2026-04-01"));
            let rows = super::leave(&year);
            let mut states = rows[0].facts().states;
            states.dedup();
            let expected: Vec<&str> = expected.into_iter().map(Timing::key).collect();
            assert_eq!(states, expected, "{date} {recorded} {asked:?}");
        }
    }
}
