//! Metrics of sessions: topics, chair, study types.

use std::collections::BTreeSet;

use super::at_least;
use crate::domain::figure::{Aim, Measure};
use crate::domain::note::NoteKind;
use crate::domain::quota::Quota;
use crate::domain::session::Form;
use crate::domain::targets::Cycle;
use crate::domain::year::Year;
use crate::domain::year::coverage::Coverage;
use crate::domain::year::per_member;
use crate::domain::year::rota::Turns;

/// Topics with a session held, of all topics in the current plan.
pub(super) fn topics_covered(year: &Year<'_>) -> Measure {
    let coverage = Coverage::of(year).amended;
    Measure::part(coverage.held, coverage.topics)
}

/// Sessions held; the target is that of the year, or that of a quarter for all quarters.
pub(super) fn held(year: &Year<'_>) -> Measure {
    let plan = year.plan;
    let quarters = plan.terms(Cycle::Quarter).into_iter();
    let of_quarters: Option<u32> = quarters.map(|quarter| plan.sessions_in(quarter)).sum();
    let of_quarters = of_quarters.map(|sessions| sessions as usize);
    let target = plan.targets.sessions_per_year.map(|sessions| sessions as usize).or(of_quarters);
    Measure::count(year.timetable().held().count(), at_least(target))
}

/// Sessions held that were chaired by a leader; each leader owes a share by days.
pub(super) fn leader_chaired(year: &Year<'_>) -> Measure {
    let members = year.roster.members.iter();
    let chaired = members.map(|member| Turns::of(member, year).chaired_as_leader).sum();
    let target = year.plan.targets.sessions_chaired_by_leader;
    let whole = Measure::count(chaired, at_least(target.map(|sessions| sessions as usize)));
    Measure { members: per_member::quota(Quota::Chaired, year), ..whole }
}

/// Field research sessions held.
pub(super) fn field_research(year: &Year<'_>) -> Measure {
    let visits = year.timetable().held().filter(|entry| entry.session.form == Form::FieldResearch);
    Measure::count(visits.count(), Aim::Some)
}

/// Study types used, of those in the plan: those of the sessions held, and self-study if a member took
/// notes, because self-study seldom has a session.
pub(super) fn forms_used(year: &Year<'_>) -> Measure {
    let mut used: BTreeSet<Form> = year.timetable().held().map(|entry| entry.session.form).collect();
    if year.records.notes.current().any(|note| note.kind == NoteKind::Note) {
        used.insert(Form::SelfStudy);
    }
    let named: BTreeSet<Form> = year.plan.forms.iter().copied().collect();
    if named.is_empty() {
        return Measure::count(used.len(), Aim::Some);
    }
    Measure::part(used.intersection(&named).count(), named.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::figure::Amount;
    use crate::domain::fixture::{Records, Status, Study, history, noon, note, plan, session, sheet};

    fn study(targets: &str, notes: &[NoteKind]) -> Study {
        let records = Records {
            sessions: history(vec![session("2026-03-19"), session("2026-05-14")]),
            attendance: history(vec![sheet("2026-03-19-0", &[("m01", Status::Present)])]),
            notes: history(notes.iter().map(|kind| note(*kind, "m01", "2026-03-19")).collect()),
            ..Records::default()
        };
        Study { plan: plan(targets), ..Study::of(records) }
    }

    #[test]
    fn sessions_are_measured_against_the_year_or_else_its_quarters() {
        let at_least = |count| Aim::AtLeast(Amount::Count(count));
        let cases = [
            ("", Aim::Some),
            ("sessions_per_quarter = 3", at_least(12)),
            ("sessions_per_year = 10\nsessions_per_quarter = 3", at_least(10)),
        ];
        for (targets, aim) in cases {
            let found = held(&study(targets, &[]).at(noon("2026-04-01")));
            assert_eq!(found, Measure::count(1, aim), "{targets}");
        }
    }

    #[test]
    fn a_study_note_shows_self_study() {
        use Form::{FieldResearch, SelfStudy, Seminar};
        use NoteKind::{Note, Speech};
        let cases = [
            (vec![], vec![], Measure::count(1, Aim::Some)),
            (vec![], vec![Note], Measure::count(2, Aim::Some)),
            (vec![Seminar, SelfStudy, FieldResearch], vec![Speech], Measure::part(1, 3)),
            (vec![SelfStudy, FieldResearch], vec![Note], Measure::part(1, 2)),
        ];
        for (forms, notes, expected) in cases {
            let mut study = study("", &notes);
            study.plan.forms.clone_from(&forms);
            assert_eq!(forms_used(&study.at(noon("2026-04-01"))), expected, "{forms:?} {notes:?}");
        }
    }
}
