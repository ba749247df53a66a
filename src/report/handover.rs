//! What the next secretary must know.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

use super::archive::papers;
use super::finding::Counts;
use super::foresight::{DeadlineObject, ForecastObject, forecast, steps};
use super::makeup::{DebtList, DebtRow, rows};
use super::status::{NextSession, next};
use crate::domain::bulletin::bulletins;
use crate::domain::debt::{Debt, DebtState};
use crate::domain::paper::PaperKind;
use crate::domain::record::RecordId;
use crate::domain::timetable::Timetable;
use crate::domain::topic::TopicId;
use crate::store::Workspace;

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

/// The state of affairs at `now`.
pub(crate) fn handover<'a>(
    workspace: &'a Workspace,
    timetable: &'a Timetable<'a>,
    debts: &'a [Debt<'a>],
    findings: Counts,
    now: NaiveDateTime,
) -> Handover<'a> {
    let (plan, archive) = (&workspace.plan, workspace.archive());
    let (missed, deadlines) =
        steps(workspace, timetable, now.date()).into_iter().partition(|step: &DeadlineObject| step.missed);
    let list = DebtList { plan, makeup: &workspace.records.makeup };
    let lacking = papers(timetable, &archive, plan).into_iter().filter(|row| !row.lacks.is_empty());
    let over = bulletins(plan, timetable, &archive).into_iter();
    let over = over.filter(|bulletin| !bulletin.issued && bulletin.term.period().to < now.date());
    Handover {
        year: workspace.repository.year,
        title: &plan.title,
        today: now.date(),
        findings,
        forecast: forecast(workspace, timetable, now),
        next: next(workspace, timetable, now),
        open_sheets: timetable.entries().iter().filter(|e| e.is_open(now)).map(|e| e.id.clone()).collect(),
        debts: rows(debts.iter().filter(|debt| debt.state != DebtState::Closed), list),
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
