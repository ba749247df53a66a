//! The forecast, and the steps that are due.

use crate::domain::paper::PaperKind;
use crate::domain::year::deadline::{Deadline, Step};
use crate::domain::year::forecast::{Outlook, Reach, remaining};
use crate::report::prelude::*;

/// How many working days ahead a step is near.
const STEP_AHEAD: u32 = 5;

/// The remaining work and time, and the targets in danger.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct ForecastObject {
    /// Topics that still need sessions.
    pub topics_left: usize,
    /// Sessions that these topics still need.
    pub sessions_left: u64,
    /// Sessions that may have been held, on topics that need them: their sheets are missing.
    pub unrecorded: usize,
    /// Weeks with a working day from today to the end of the period; `None` if holidays are unknown.
    pub weeks_left: Option<u32>,
    /// Targets that can no longer be reached.
    pub out_of_reach: Vec<OutlookObject>,
    /// Targets that will soon be out of reach.
    pub at_risk: Vec<OutlookObject>,
}

/// The outlook of a target.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct OutlookObject {
    /// The target, by its key in the plan.
    pub target: String,
    /// The member, if the target is that of a member.
    pub member: Option<MemberId>,
    /// The maximum that can be reached.
    pub best: f64,
    /// The target.
    pub needed: f64,
    /// The last date on which the target can still be reached.
    pub save_by: Option<NaiveDate>,
}

/// A step of a session that is not done.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct DeadlineObject {
    pub session: RecordId,
    pub date: NaiveDate,
    pub topics: Vec<TopicId>,
    pub step: Step,
    /// The kind of attachment that completes it.
    pub paper: PaperKind,
    pub due: NaiveDate,
    /// Whether the due date is past.
    pub missed: bool,
    /// Whether the due date is near.
    pub near: bool,
}

pub(crate) fn forecast(year: &Year<'_>) -> ForecastObject {
    let (remaining, outlooks) = (remaining(year), year.outlooks());
    ForecastObject {
        topics_left: remaining.topics,
        sessions_left: remaining.sessions,
        unrecorded: remaining.unrecorded,
        weeks_left: remaining.weeks,
        out_of_reach: outlooks.iter().filter(|one| one.reach == Reach::Lost).map(outlook).collect(),
        at_risk: outlooks.iter().filter(|one| one.pressing(year).is_some()).map(outlook).collect(),
    }
}

pub(super) fn outlook(outlook: &Outlook<'_>) -> OutlookObject {
    OutlookObject {
        target: outlook.aim.key().replace('-', "_"),
        member: outlook.member.map(|member| member.id.clone()),
        best: outlook.best,
        needed: outlook.needed,
        save_by: match outlook.reach {
            Reach::Open(until) => until,
            Reach::Reached | Reach::Lost => None,
        },
    }
}

/// Returns every step that is not done, by due date.
pub(crate) fn steps(year: &Year<'_>) -> Vec<DeadlineObject> {
    let step = |deadline: &Deadline<'_>| DeadlineObject {
        session: deadline.session.id.clone(),
        date: deadline.session.date,
        topics: deadline.session.topics.clone(),
        step: deadline.step,
        paper: deadline.step.paper(),
        due: deadline.due,
        missed: deadline.is_missed(year.today()),
        near: deadline.is_within(STEP_AHEAD, year.today(), year.calendars),
    };
    year.deadlines().iter().map(step).collect()
}
