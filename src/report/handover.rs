//! The handover to the next secretary.

use super::archive::papers;
use super::carried::CarriedRow;
use super::finding::Counts;
use super::foresight::{DeadlineObject, ForecastObject, forecast, steps};
use super::makeup::{DebtRow, rows};
use super::outcomes::DueOutcome;
use super::status::{NextSession, next, open_sessions, open_sheets};
use crate::domain::paper::PaperKind;
use crate::domain::year::bulletin;
use crate::report::prelude::*;

/// The handover.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct Handover<'a> {
    pub year: i32,
    pub title: &'a str,
    /// The date of the handover.
    pub today: NaiveDate,
    /// The findings of `check`.
    pub findings: Counts,
    /// The forecast.
    pub forecast: ForecastObject,
    pub next: Vec<NextSession>,
    /// Sessions with unmarked members.
    pub open_sheets: Vec<RecordId>,
    /// The same sessions by date and topics.
    #[serde(skip)]
    pub open_sessions: Vec<String>,
    /// Missed sessions not made up, overdue ones first.
    pub debts: Vec<DebtRow<'a>>,
    /// Steps that can still be done in time.
    pub deadlines: Vec<DeadlineObject>,
    /// Steps past their due date.
    pub missed: Vec<DeadlineObject>,
    /// Outcomes that are overdue or due soon.
    #[serde(skip)]
    pub outcomes: Vec<DueOutcome>,
    /// Sessions held with missing attachments; `None` if the plan requires no attachments.
    pub archive_lacks: Option<Vec<LackObject<'a>>>,
    /// Completed periods without a bulletin.
    pub bulletins_missing: Vec<String>,
    /// Open items of earlier years.
    pub carried_over: Vec<CarriedRow>,
}

/// A session with missing attachments.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct LackObject<'a> {
    pub session: &'a RecordId,
    pub date: NaiveDate,
    pub topics: &'a [TopicId],
    pub papers: Vec<PaperKind>,
}

/// Returns the state of affairs; `findings` are those of `check`, `carried_over` are the open
/// items of earlier years.
pub(crate) fn handover<'a>(
    year: &'a Year<'_>,
    findings: Counts,
    carried_over: Vec<CarriedRow>,
) -> Handover<'a> {
    let (missed, deadlines) = steps(year).into_iter().partition(|step: &DeadlineObject| step.missed);
    let over = bulletin::missing(year);
    Handover {
        year: year.number,
        title: &year.plan.title,
        today: year.today(),
        findings,
        forecast: forecast(year),
        next: next(year),
        open_sheets: open_sheets(year),
        open_sessions: open_sessions(year),
        debts: rows(year.owed(), year),
        deadlines,
        missed,
        outcomes: DueOutcome::all(year),
        archive_lacks: (!year.plan.papers.is_empty()).then(|| archive_lacks(year)),
        bulletins_missing: over.map(|bulletin| bulletin.term.to_string()).collect(),
        carried_over,
    }
}

fn archive_lacks<'a>(year: &'a Year<'_>) -> Vec<LackObject<'a>> {
    let lacking = papers(year).into_iter().filter(|row| !row.lacks.is_empty());
    lacking
        .map(|row| LackObject { session: row.session, date: row.date, topics: row.topics, papers: row.lacks })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::attendance::Status::{Absent, Present};
    use crate::domain::fixture::{Records, Study, history, makeup, noon, paper, session, sheet};
    use crate::domain::paper::PaperKind::{Bulletin, Minutes};
    use crate::domain::targets::Cycle;

    #[test]
    fn open_items_are_handed_over_and_done_ones_are_not() {
        let held = ["2026-03-19-0", "2026-05-14-1"].map(|id| sheet(id, &[("m01", Present), ("m02", Absent)]));
        let mut study = Study::of(Records {
            sessions: history(vec![session("2026-03-19"), session("2026-05-14")]),
            attendance: history(held.into()),
            makeup: history(vec![makeup("2026-03-19-0", "m02", "2026-03-26")]),
            papers: history(vec![paper("2026-03-19-0", Minutes), paper("2026-03-19-0", Bulletin)]),
            ..Records::default()
        });
        study.plan.papers = vec![Minutes];
        study.plan.targets.minutes_days_after = Some(5);
        study.plan.targets.bulletin = Some(Cycle::Quarter);
        for (now, deadlines, missed, missing) in [("2026-05-21", 1, 0, 0), ("2026-07-01", 0, 1, 1)] {
            let year = study.at(noon(now));
            let handover = handover(&year, Counts::default(), Vec::new());
            let debts: Vec<String> = handover.debts.iter().map(|debt| debt.session.to_string()).collect();
            assert_eq!(debts, ["2026-05-14-1"]);
            assert_eq!((handover.deadlines.len(), handover.missed.len()), (deadlines, missed), "{now}");
            assert_eq!(
                (handover.archive_lacks.map(|lacks| lacks.len()), handover.bulletins_missing.len()),
                (Some(missing), missing),
                "{now}"
            );
        }
    }
}
