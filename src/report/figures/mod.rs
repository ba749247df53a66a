//! The metrics that are evidence for the clauses of requirements.

mod attendance;
mod papers;
mod results;
mod sessions;
mod writing;

use crate::domain::figure::{Aim, Amount, Figure, Measure};
use crate::domain::year::Year;

pub(crate) fn measure(figure: Figure, year: &Year<'_>) -> Measure {
    match figure {
        Figure::TopicsCovered => sessions::topics_covered(year),
        Figure::SessionsHeld => sessions::held(year),
        Figure::LeaderChaired => sessions::leader_chaired(year),
        Figure::FieldResearch => sessions::field_research(year),
        Figure::FormsUsed => sessions::forms_used(year),
        Figure::AttendanceRate => attendance::rate(year),
        Figure::Lateness => attendance::lateness(year),
        Figure::LeaveInTime => attendance::leave_in_time(year),
        Figure::MakeupClosed => attendance::makeup_closed(year),
        Figure::Notes => writing::notes(year),
        Figure::Reflections => writing::reflections(year),
        Figure::Speeches => writing::speeches(year),
        Figure::ReadingsRead => writing::readings_read(year),
        Figure::MinutesKept => papers::minutes_kept(year),
        Figure::PapersComplete => papers::complete(year),
        Figure::Bulletins => papers::bulletins(year),
        Figure::OutcomesDone => results::outcomes_done(year),
        Figure::Checklists => results::checklists(year),
        Figure::Evaluations => results::evaluations(year),
        Figure::PlanChanges => results::plan_changes(year),
    }
}

/// Returns the target of the plan, or more than zero without one.
fn at_least(target: Option<usize>) -> Aim {
    target.map_or(Aim::Some, |target| Aim::AtLeast(Amount::Count(target)))
}
