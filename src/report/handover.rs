//! What the next secretary must know.

use chrono::NaiveDate;
use serde::Serialize;

use super::archive::papers;
use super::finding::Counts;
use super::foresight::{DeadlineObject, ForecastObject, forecast, steps};
use super::makeup::{DebtRow, rows};
use super::status::{NextSession, next, open_sheets};
use crate::domain::paper::PaperKind;
use crate::domain::record::RecordId;
use crate::domain::topic::TopicId;
use crate::domain::year::Year;
use crate::domain::year::bulletin::bulletins_due;
use crate::domain::year::debt::DebtState;

/// The state of affairs, to be handed over.
#[derive(Debug, Serialize)]
pub(crate) struct Handover<'a> {
    pub year: i32,
    pub title: &'a str,
    /// The day of the handover.
    pub today: NaiveDate,
    /// What `check` finds.
    pub findings: Counts,
    /// What is left to do and what is in danger.
    pub forecast: ForecastObject,
    pub next: Vec<NextSession>,
    /// Sessions whose sheet is open.
    pub open_sheets: Vec<RecordId>,
    /// Debts of make-up that are not closed, overdue ones first.
    pub debts: Vec<DebtRow<'a>>,
    /// Steps still to be done in time.
    pub deadlines: Vec<DeadlineObject>,
    /// Steps whose day is past.
    pub missed: Vec<DeadlineObject>,
    /// Sessions held whose file lacks papers.
    pub archive_lacks: Vec<LackObject<'a>>,
    /// Terms that are over and have no bulletin.
    pub bulletins_missing: Vec<String>,
}

/// A session whose file lacks papers.
#[derive(Debug, Serialize)]
pub(crate) struct LackObject<'a> {
    pub session: &'a RecordId,
    pub date: NaiveDate,
    pub topics: &'a [TopicId],
    pub papers: Vec<PaperKind>,
}

/// Returns the state of affairs; `findings` are those of `check`.
pub(crate) fn handover<'a>(year: &'a Year<'_>, findings: Counts) -> Handover<'a> {
    let (missed, deadlines) = steps(year).into_iter().partition(|step: &DeadlineObject| step.missed);
    let lacking = papers(year).into_iter().filter(|row| !row.lacks.is_empty());
    let over = bulletins_due(year).into_iter().filter(|bulletin| !bulletin.issued);
    Handover {
        year: year.number,
        title: &year.plan.title,
        today: year.today(),
        findings,
        forecast: forecast(year),
        next: next(year),
        open_sheets: open_sheets(year),
        debts: rows(year.debts().iter().filter(|debt| debt.state != DebtState::Closed), year),
        deadlines,
        missed,
        archive_lacks: lacking
            .map(|row| LackObject {
                session: row.session,
                date: row.date,
                topics: row.topics,
                papers: row.lacks,
            })
            .collect(),
        bulletins_missing: over.map(|bulletin| bulletin.term.to_string()).collect(),
    }
}
