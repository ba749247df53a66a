//! Evaluations as listed, and the metrics of a period that the program fills in.

use chrono::Datelike;

use crate::domain::evaluation::Evaluation;
use crate::domain::history::Current;
use crate::domain::period::Period;
use crate::domain::term::Term;
use crate::domain::topic::Topic;
use crate::domain::year::attendance::Attendance;
use crate::report::prelude::*;

/// The metrics of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PeriodFigures {
    /// Sessions held in the period.
    pub held: usize,
    /// Topics of the plan with a session held by the end of the period, also before its start.
    pub topics: usize,
    /// Attendance of the sessions held in the period.
    pub attendance: Attendance,
    /// Notes of all kinds dated in the period.
    pub notes: usize,
}

impl PeriodFigures {
    /// Counts the metrics of a period.
    pub(crate) fn of(period: Period, year: &Year<'_>) -> Self {
        let held = || year.held_in(period);
        let by_its_end = |topic: &&Topic| {
            year.timetable().held().any(|entry| entry.session.date <= period.to && entry.is_on(&topic.id))
        };
        Self {
            held: held().count(),
            topics: year.plan.topics.iter().filter(by_its_end).count(),
            attendance: Attendance::sum(held()),
            notes: year.records.notes.current().filter(|note| period.contains(note.date)).count(),
        }
    }

    /// Returns the attendance rate in hundredths of a percent, rounded down so that it is rounded only once,
    /// when it is shown; `None` if no session was held.
    pub(crate) fn attendance_in_hundredths(&self) -> Option<u32> {
        let (expected, came) = (self.attendance.expected, self.attendance.came());
        u32::try_from((came * 10_000).checked_div(expected)?).ok()
    }
}

/// An evaluation as listed.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct EvaluationRow<'a> {
    /// The id of its first record.
    pub id: &'a RecordId,
    /// The period: `2026Q1`, `2026H1` or `2026`.
    pub period: &'a str,
    /// The date of the evaluation.
    pub date: NaiveDate,
    /// Sessions held in the period, as counted then.
    pub held: u32,
    /// Topics with a session held by the end of the period, as counted then.
    pub topics: u32,
    /// The attendance rate of the period, as counted then.
    pub attendance: Option<f64>,
    /// Notes of all kinds in the period, as counted then.
    pub notes: u32,
    /// 存在问题
    pub problems: &'a [String],
    /// 调整措施
    pub adjustments: &'a [String],
    /// The resulting plan change.
    pub change: Option<&'a str>,
}

impl<'a> EvaluationRow<'a> {
    /// Returns problems, adjustments and plan change, each with a heading; empty sections are omitted.
    pub(crate) fn sections(&self) -> Vec<(Message, Vec<&'a str>)> {
        let texts = |texts: &'a [String]| texts.iter().map(String::as_str).collect::<Vec<_>>();
        let sections = [
            ("evaluation-problems", texts(self.problems)),
            ("evaluation-adjustments", texts(self.adjustments)),
            ("evaluation-change", self.change.into_iter().collect()),
        ];
        let told = sections.into_iter().filter(|(_, texts)| !texts.is_empty());
        told.map(|(heading, texts)| (Message::new(heading).with("period", self.period), texts)).collect()
    }
}

impl Row for EvaluationRow<'_> {
    // Sentences are not a column: people read them below the metrics.
    const COLUMNS: &'static [&'static str] =
        &["period", "date", "sessions-held", "topics-covered", "rate", "notes"];

    fn cells(&self) -> Vec<Cell> {
        vec![
            Cell::Unbroken(self.period.to_owned()),
            self.date.into(),
            self.held.into(),
            self.topics.into(),
            self.attendance.map_or(Cell::Empty, Cell::Share),
            self.notes.into(),
        ]
    }
}

impl Filterable for EvaluationRow<'_> {
    fn facts(&self) -> Facts<'_> {
        let term = Term::read(self.period, self.date.year());
        let days = term.map_or((self.date, self.date), |term| (term.period().from, term.period().to));
        Facts { days: Some(days), ..Facts::default() }
    }
}

/// Returns one row per evaluation, by date.
pub(crate) fn evaluations<'a>(year: &Year<'a>) -> Vec<EvaluationRow<'a>> {
    year.records.evaluations.current().map(row).collect()
}

fn row(current: Current<'_, Evaluation>) -> EvaluationRow<'_> {
    let evaluation = &current.head.record;
    EvaluationRow {
        id: current.id,
        period: &evaluation.period,
        date: evaluation.date,
        held: evaluation.held,
        topics: evaluation.topics,
        attendance: evaluation.attendance.map(|hundredths| f64::from(hundredths) / 10_000.0),
        notes: evaluation.notes,
        problems: &evaluation.problems,
        adjustments: &evaluation.adjustments,
        change: evaluation.change.as_deref(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{self, Records, Status, Study, day, history, noon, note, session, sheet};
    use crate::domain::note::NoteKind;

    /// The tenths of a percent of the rate that is kept are those of the exact rate.
    #[test]
    fn a_rate_is_rounded_once() {
        let kept = |came, expected| {
            let attendance = Attendance { expected, present: came, ..Attendance::default() };
            PeriodFigures { held: 0, topics: 0, attendance, notes: 0 }.attendance_in_hundredths()
        };
        assert_eq!((kept(28, 33), kept(3, 3), kept(0, 0)), (Some(8484), Some(10_000), None));
        for expected in 1..=240 {
            for came in 0..=expected {
                let shown = (kept(came, expected).unwrap() as usize + 5) / 10;
                let exact = (2000 * came + expected) / (2 * expected);
                assert_eq!(shown, exact, "{came}/{expected}");
            }
        }
    }

    #[test]
    fn a_period_counts_its_own_sessions_and_notes_and_the_topics_up_to_its_end() {
        let study = Study::of(Records {
            sessions: history(vec![session("2026-03-31"), session("2026-07-01")]),
            attendance: history(vec![
                sheet("2026-03-31-0", &[("m01", Status::Present)]),
                sheet("2026-07-01-1", &[("m01", Status::Present)]),
            ]),
            notes: history(vec![
                note(NoteKind::Note, "m01", "2026-03-31"),
                note(NoteKind::Speech, "m02", "2026-04-01"),
                note(NoteKind::Reflection, "m02", "2026-06-30"),
            ]),
            ..Records::default()
        });
        let year = study.at(noon("2026-08-01"));
        let cases = [("2026-03-30", (0, 0, 0)), ("2026-03-31", (1, 1, 1)), ("2026-04-01", (1, 1, 2))];
        for (to, expected) in cases {
            let figures = PeriodFigures::of(Period { from: day("2026-01-01"), to: day(to) }, &year);
            assert_eq!((figures.held, figures.topics, figures.notes), expected, "{to}");
        }
        let second = PeriodFigures::of(Period { from: day("2026-04-01"), to: day("2026-06-30") }, &year);
        assert_eq!((second.held, second.topics, second.notes), (0, 1, 2));
    }

    #[test]
    fn an_evaluation_is_filtered_by_the_days_of_its_period() {
        let evaluation =
            |period: &str| Evaluation { attendance: Some(8484), ..fixture::evaluation(period, "2026-04-10") };
        let made = history(vec![evaluation("2026Q1"), evaluation("一季度末")]);
        let study = Study::of(Records { evaluations: made, ..Records::default() });
        let year = study.at(noon("2026-05-01"));
        let rows = evaluations(&year);
        let days: Vec<_> = rows.iter().map(|row| row.facts().days).collect();
        let (quarter, filed) =
            ((day("2026-01-01"), day("2026-03-31")), (day("2026-04-10"), day("2026-04-10")));
        assert_eq!(days, [Some(quarter), Some(filed)]);
        assert_eq!(rows[0].attendance, Some(0.8484));
    }
}
