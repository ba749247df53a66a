//! Figures of sessions: topics, chair, forms.

use std::collections::BTreeSet;

use super::{Grounds, at_least};
use crate::domain::coverage::Coverage;
use crate::domain::figure::{Aim, Measure};
use crate::domain::note::NoteKind;
use crate::domain::roster::Role;
use crate::domain::rota::Turns;
use crate::domain::session::Form;
use crate::domain::targets::Cycle;

/// Topics with a session held, of all topics of the plan as it now stands.
pub(super) fn topics_covered(on: Grounds<'_>) -> Measure {
    let coverage = Coverage::of(&on.workspace.plan, on.timetable).amended;
    Measure::part(coverage.held, coverage.topics)
}

/// Sessions held; the target is the year's, else the quarter's for all quarters.
pub(super) fn held(on: Grounds<'_>) -> Measure {
    let plan = &on.workspace.plan;
    let of_quarters = plan.targets.sessions_per_quarter.map(|sessions| {
        let quarters = plan.terms(Cycle::Quarter).len();
        quarters.saturating_mul(sessions as usize)
    });
    let target = plan.targets.sessions_per_year.map(|sessions| sessions as usize).or(of_quarters);
    Measure::count(on.timetable.held().count(), at_least(target))
}

/// Sessions held that a leader chaired.
pub(super) fn leader_chaired(on: Grounds<'_>) -> Measure {
    let leaders = on.workspace.roster.members.iter().filter(|member| member.role == Role::Leader);
    let chaired = leaders.map(|leader| Turns::of(leader, on.timetable).chaired).sum();
    let target = on.workspace.plan.targets.sessions_chaired_by_leader;
    Measure::count(chaired, at_least(target.map(|sessions| sessions as usize)))
}

/// Field research carried out.
pub(super) fn field_research(on: Grounds<'_>) -> Measure {
    let visits = on.timetable.held().filter(|entry| entry.session.form == Form::FieldResearch);
    Measure::count(visits.count(), Aim::Some)
}

/// Forms used, of those that the plan names: those of the sessions held, and self-study where a
/// member took notes, for that is studied alone and seldom has a session.
pub(super) fn forms_used(on: Grounds<'_>) -> Measure {
    let mut used: BTreeSet<Form> = on.timetable.held().map(|entry| entry.session.form).collect();
    if on.workspace.records.notes.current().any(|note| note.kind == NoteKind::Note) {
        used.insert(Form::SelfStudy);
    }
    let named: BTreeSet<Form> = on.workspace.plan.forms.iter().copied().collect();
    if named.is_empty() {
        return Measure::count(used.len(), Aim::Some);
    }
    Measure::part(used.intersection(&named).count(), named.len())
}
