//! The metrics of a member's study, with the plan's targets.

use crate::domain::plan::Plan;
use crate::domain::quota::Quota;
use crate::domain::year::account::Account;
use crate::report::prelude::*;

/// A metric for people.
#[derive(Debug, Clone, PartialEq, JsonSchema, Serialize)]
pub(crate) struct FigureRow {
    /// The metric: the message is `figure-<key>`.
    pub figure: &'static str,
    /// The current value.
    pub value: Figure,
    /// The target, if the plan sets one.
    pub target: Option<Figure>,
}

/// A number or a share.
#[derive(Debug, Clone, Copy, PartialEq, JsonSchema, Serialize)]
#[serde(untagged)]
pub(crate) enum Figure {
    Count(usize),
    /// Between 0 and 1.
    Share(f64),
}

impl From<Figure> for Cell {
    fn from(figure: Figure) -> Self {
        match figure {
            Figure::Count(count) => count.into(),
            Figure::Share(share) => Self::Share(share),
        }
    }
}

impl Row for FigureRow {
    const COLUMNS: &'static [&'static str] = &["figure", "value", "target"];

    fn cells(&self) -> Vec<Cell> {
        vec![Cell::Word(format!("figure-{}", self.figure)), self.value.into(), Cell::maybe(self.target)]
    }
}

/// Returns the metrics, from attendance to outcomes.
pub(crate) fn figures(account: &Account<'_>, plan: &Plan) -> Vec<FigureRow> {
    let count = |figure, value| FigureRow { figure, value: Figure::Count(value), target: None };
    let asked = |figure, quota| FigureRow {
        target: account.need(quota, plan).map(Figure::Count),
        ..count(figure, account.have(quota))
    };
    let sessions = account.attendance;
    let mut rows = vec![
        count("expected", sessions.expected),
        count("present", sessions.present),
        count("late", sessions.late),
        count("left-early", sessions.left_early),
        count("leave", sessions.leave),
        count("absent", sessions.absent),
        count("unmarked", sessions.unmarked),
        count("made-up", account.made_up),
    ];
    rows.extend((account.made_up_late > 0).then(|| count("made-up-late", account.made_up_late)));
    rows.extend(account.attendance.rate().map(|rate| FigureRow {
        figure: "rate",
        value: Figure::Share(rate),
        target: plan.targets.member_attendance.map(Figure::Share),
    }));
    let required = account.read.len() + account.unread.len();
    rows.push(count("chaired", account.turns.chaired));
    rows.extend(account.need(Quota::Chaired, plan).map(|_| asked("chaired-as-leader", Quota::Chaired)));
    rows.extend([
        asked("speeches", Quota::Speeches),
        asked("notes", Quota::Notes),
        asked("characters", Quota::Characters),
        asked("reflections", Quota::Reflections),
        count("speech-materials", account.notes.speech),
        asked("hours", Quota::Hours),
        FigureRow { target: Some(Figure::Count(required)), ..count("readings", account.read.len()) },
        asked("reports", Quota::Reports),
        count("outcomes-done", account.outcomes.done),
        count("outcomes-in-hand", account.outcomes.in_hand),
        count("filed-late", account.notes.late_records),
    ]);
    rows
}
