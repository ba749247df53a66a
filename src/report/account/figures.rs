//! The metrics of a member's study, with the plan's targets.

use crate::domain::figure::Amount;
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
    pub value: Amount,
    /// The target, if the plan sets one.
    pub target: Option<Amount>,
}

impl From<Amount> for Cell {
    fn from(amount: Amount) -> Self {
        match amount {
            Amount::Count(count) => count.into(),
            Amount::Share(share) => Self::Share(share),
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
    let count = |figure, value| FigureRow { figure, value: Amount::Count(value), target: None };
    let asked = |figure, quota| FigureRow {
        target: account.need(quota, plan).map(Amount::Count),
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
        value: Amount::Share(rate),
        target: plan.targets.member_attendance.map(Amount::Share),
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
        FigureRow { target: Some(Amount::Count(required)), ..count("readings", account.read.len()) },
        asked("reports", Quota::Reports),
        count("outcomes-done", account.outcomes.done),
        count("outcomes-in-hand", account.outcomes.in_hand),
        count("filed-late", account.notes.late_records),
    ]);
    rows
}
