//! The figures that evidence the clauses of the plan's requirements.

mod attendance;
mod papers;
mod results;
mod sessions;
mod writing;

use chrono::NaiveDateTime;

use crate::domain::debt::Debt;
use crate::domain::figure::{Aim, Amount, Course, Figure, Measure};
use crate::domain::timetable::Timetable;
use crate::store::Workspace;

/// What figures are measured on.
#[derive(Clone, Copy)]
pub(crate) struct Grounds<'a> {
    /// Plan, roster and records.
    pub workspace: &'a Workspace,
    /// The sessions with their marks.
    pub timetable: &'a Timetable<'a>,
    /// Debts of make-up.
    pub debts: &'a [Debt<'a>],
    /// The moment, local time.
    pub now: NaiveDateTime,
}

impl Grounds<'_> {
    /// Whether the plan's period still runs.
    pub(crate) fn course(&self) -> Course {
        if self.now.date() > self.workspace.plan.period().to { Course::Over } else { Course::Running }
    }
}

pub(crate) fn measure(figure: Figure, on: Grounds<'_>) -> Measure {
    match figure {
        Figure::TopicsCovered => sessions::topics_covered(on),
        Figure::SessionsHeld => sessions::held(on),
        Figure::LeaderChaired => sessions::leader_chaired(on),
        Figure::FieldResearch => sessions::field_research(on),
        Figure::FormsUsed => sessions::forms_used(on),
        Figure::AttendanceRate => attendance::rate(on),
        Figure::Lateness => attendance::lateness(on),
        Figure::LeaveInTime => attendance::leave_in_time(on),
        Figure::MakeupClosed => attendance::makeup_closed(on),
        Figure::Notes => writing::notes(on),
        Figure::Reflections => writing::reflections(on),
        Figure::Speeches => writing::speeches(on),
        Figure::ReadingsRead => writing::readings_read(on),
        Figure::MinutesKept => papers::minutes_kept(on),
        Figure::PapersComplete => papers::complete(on),
        Figure::Bulletins => papers::bulletins(on),
        Figure::OutcomesDone => results::outcomes_done(on),
        Figure::Checklists => results::checklists(on),
        Figure::Evaluations => results::evaluations(on),
        Figure::PlanChanges => results::plan_changes(on),
    }
}

/// As much as the plan states, else more than nothing.
fn at_least(target: Option<usize>) -> Aim {
    target.map_or(Aim::Some, |target| Aim::AtLeast(Amount::Count(target)))
}
