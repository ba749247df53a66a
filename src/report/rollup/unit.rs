//! One unit: its figures, and what the comparison with others needs.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};

use super::compared::Compared;
use crate::domain::record::TextDigest;
use crate::domain::term::Term;
use crate::domain::year::attendance::Attendance;
use crate::domain::year::debt::DebtCount;
use crate::domain::year::forecast::{Aim, Reach};
use crate::domain::year::recording::Recording;
use crate::report::finding::Counts;
use crate::report::prelude::*;
use crate::report::status::topic_count;
use crate::report::topics::{SessionCount, count};

/// The figures of a unit. All but the findings are `None` if its year could not be read.
#[derive(Debug, Default, JsonSchema, Serialize)]
pub(crate) struct UnitRow {
    /// The organization that its plan names; the name of the folder if the plan could not be read.
    pub unit: String,
    /// The name that tells it apart from the other units; see [`label`].
    #[serde(skip)]
    pub label: String,
    /// The folder as given.
    pub folder: String,
    pub year: Option<i32>,
    pub topics: Option<Topics>,
    pub sessions: Option<Sessions>,
    pub attendance: Option<Attended>,
    pub debts: Option<Owed>,
    /// The findings of `check`.
    pub findings: Counts,
    /// Records made late 补录; `None` if it is unknown for some.
    pub late_records: Option<usize>,
    pub last_recorded: Option<DateTime<FixedOffset>>,
    /// The code of the last seal.
    pub seal: Option<String>,
}

/// Topics by state; `all` is the sum of the others.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct Topics {
    pub all: usize,
    pub held: usize,
    pub planned: usize,
    pub none: usize,
}

/// Sessions held, in the year and in each quarter of it.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct Sessions {
    pub held: usize,
    pub quarters: [usize; 4],
}

/// The attendance of all sessions held.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct Attended {
    pub expected: usize,
    pub came: usize,
    pub rate: Option<f64>,
}

/// Make-ups owed; those of the year are open or overdue.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct Owed {
    /// Not made up, not overdue.
    pub open: usize,
    pub overdue: usize,
    /// Still owed for sessions of earlier years 上年结转.
    pub carried: usize,
}

impl Row for UnitRow {
    const COLUMNS: &'static [&'static str] =
        &["unit", "topics-covered", "sessions-held", "rate", "owed", "errors", "filed-late", "last-recorded"];
    const YIELDING: &'static [&'static str] = &["last-recorded", "filed-late"];

    fn cells(&self) -> Vec<Cell> {
        let topics = self.topics.as_ref().map(|topics| format!("{}/{}", topics.held, topics.all));
        let rate = self.attendance.as_ref().and_then(|attendance| attendance.rate);
        vec![
            self.label.clone().into(),
            topics.map_or(Cell::Empty, Cell::Unbroken),
            Cell::maybe(self.sessions.as_ref().map(|sessions| sessions.held)),
            rate.map_or(Cell::Empty, Cell::Share),
            Cell::maybe(self.debts.as_ref().map(|debts| debts.open + debts.overdue)),
            self.findings.deny.into(),
            Cell::maybe(self.late_records),
            Cell::maybe(self.last_recorded.map(|at| at.date_naive())),
        ]
    }
}

/// One unit as the superior office sees it.
#[derive(Debug)]
pub(crate) struct Unit {
    pub row: UnitRow,
    /// `None` if its year could not be read.
    pub facts: Option<UnitFacts>,
    /// Its notes, without those that have no text.
    pub texts: Vec<NoteText>,
    /// The dates of the seals that do not hold.
    pub broken_seals: Vec<NaiveDate>,
    /// Why its year could not be read.
    pub faults: Vec<Fault>,
}

/// An error without which the year would have been read.
#[derive(Debug)]
pub(crate) struct Fault {
    /// The file, relative to the folder; `None` for the folder itself.
    pub file: Option<String>,
    pub message: Message,
}

/// The length and the fingerprint of a note's text.
#[derive(Debug)]
pub(crate) struct NoteText {
    pub digest: TextDigest,
    pub characters: usize,
    pub note: RecordId,
}

/// The facts about a unit that the comparison of units needs.
#[derive(Debug)]
pub(crate) struct UnitFacts {
    /// The topics with their sessions, in plan order.
    pub topics: Vec<(String, SessionCount)>,
    /// The dates of the sessions that are not cancelled.
    pub sessions: Vec<NaiveDate>,
    /// Whether no session was held in the quarter compared. A unit of another year is not silent: its sessions in that
    /// quarter are unknown.
    pub silent: bool,
    /// The targets that cannot be reached any more, each with the number of members who miss it; 0 for a
    /// target of the group.
    pub lost: Vec<(Aim, usize)>,
    /// The dates between which everything was recorded, if they are within one week.
    pub in_one_week: Option<(NaiveDate, NaiveDate)>,
}

/// Returns the figures of a unit and the facts about it; `over` are the earlier years whose period is over,
/// `findings` those of `check`.
pub(crate) fn facts(
    folder: String,
    year: &Year<'_>,
    over: &[Year<'_>],
    compared: Compared,
    findings: Counts,
) -> (UnitRow, UnitFacts) {
    let recording = Recording::of(year);
    let row = row(folder, year, over, &recording, findings);
    let topics = year.plan.topics.iter();
    let facts = UnitFacts {
        topics: topics.map(|topic| (topic.title.clone(), count(year, &topic.id))).collect(),
        sessions: year.timetable().collective().map(|entry| entry.session.date).collect(),
        silent: year.number == compared.year && year.held_in(compared.period()).next().is_none(),
        lost: lost(year),
        in_one_week: recording.in_one_week(),
    };
    (row, facts)
}

fn lost(year: &Year<'_>) -> Vec<(Aim, usize)> {
    let mut targets: Vec<(Aim, usize)> = Vec::new();
    for outlook in year.outlooks().iter().filter(|outlook| outlook.reach == Reach::Lost) {
        let member = usize::from(outlook.member.is_some());
        match targets.iter_mut().find(|(aim, _)| *aim == outlook.aim) {
            Some((_, members)) => *members += member,
            None => targets.push((outlook.aim, member)),
        }
    }
    targets
}

fn row(
    folder: String,
    year: &Year<'_>,
    over: &[Year<'_>],
    recording: &Recording,
    findings: Counts,
) -> UnitRow {
    let timetable = year.timetable();
    let topics = topic_count(year);
    let attendance = Attendance::sum(timetable.held());
    let debts = DebtCount::of(year.debts());
    let held_in = |quarter| year.held_in(Term::Quarter(year.number, quarter).period()).count();
    UnitRow {
        unit: year.plan.organization.clone(),
        label: year.plan.organization.clone(),
        folder,
        year: Some(year.number),
        topics: Some(Topics {
            all: year.plan.topics.len(),
            held: topics.held,
            planned: topics.planned,
            none: topics.none,
        }),
        sessions: Some(Sessions { held: timetable.held().count(), quarters: [1, 2, 3, 4].map(held_in) }),
        attendance: Some(Attended {
            expected: attendance.expected,
            came: attendance.came(),
            rate: attendance.rate(),
        }),
        debts: Some(Owed {
            open: debts.open,
            overdue: debts.overdue,
            carried: over.iter().map(|year| year.owed().count()).sum(),
        }),
        findings,
        late_records: recording.late,
        last_recorded: recording.last,
        seal: year.last_seal().map(|seal| seal.record.code()),
    }
}

/// Returns the row of a unit whose year could not be read.
pub(crate) fn unread(unit: String, folder: String, findings: Counts) -> UnitRow {
    UnitRow { label: unit.clone(), unit, folder, findings, ..UnitRow::default() }
}

/// Gives each unit a label: its name, with the folder if another unit has the same name, and with the year if it is
/// not the one compared.
pub(crate) fn label(units: &mut [Unit], compared: Compared) {
    let mut bearers: BTreeMap<String, usize> = BTreeMap::new();
    for unit in units.iter() {
        *bearers.entry(unit.row.unit.clone()).or_default() += 1;
    }
    for unit in units {
        let row = &mut unit.row;
        let folder = Some(row.folder.clone()).filter(|_| bearers[&row.unit] > 1);
        let year = row.year.filter(|year| *year != compared.year).map(|year| year.to_string());
        let more: Vec<String> = folder.into_iter().chain(year).collect();
        if !more.is_empty() {
            row.label = format!("{}（{}）", row.unit, more.join("，"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::attendance::Status::{Absent, Present};
    use crate::domain::fixture::{Records, Study, held, history, noon, plan, session, sheet};

    #[test]
    fn a_lost_target_has_the_number_of_members_who_miss_it() {
        let marks = [(Absent, Absent), (Present, Absent), (Present, Present)];
        for ((m01, m02), missed) in marks.into_iter().zip([2, 1, 0]) {
            let records = held("2026-03-19", &[("m01", m01), ("m02", m02)]);
            let plan = plan("member_attendance = 0.8\nsessions_per_year = 3");
            let study = Study { plan, ..Study::of(records) };
            // One day is too short for the two sessions left of three, and two of three are less than 80 %.
            let lost = lost(&study.at(noon("2026-12-31")));
            let members = (missed > 0).then_some((Aim::Attendance, missed));
            let expected: Vec<_> = [(Aim::Year, 0)].into_iter().chain(members).collect();
            assert_eq!(lost, expected);
        }
    }

    #[test]
    fn a_unit_of_the_year_compared_is_silent_in_a_quarter_without_a_session_held() {
        let study = Study::of(Records {
            sessions: history(vec![session("2026-03-19"), session("2026-05-14")]),
            attendance: history(vec![sheet("2026-03-19-0", &[("m01", Present)])]),
            ..Records::default()
        });
        let year = study.at(noon("2026-07-01"));
        for (of, quarter, expected) in [(2026, 1, false), (2026, 2, true), (2025, 1, false), (2025, 2, false)]
        {
            let compared = Compared { year: of, quarter };
            let (_, facts) = facts(String::new(), &year, &[], compared, Counts::default());
            assert_eq!(facts.silent, expected, "{of} {quarter}");
        }
    }
}
