//! Figures of the papers that sessions leave.

use super::{Grounds, at_least};
use crate::domain::figure::{Aim, Amount, Measure};
use crate::domain::paper::PaperKind;
use crate::domain::timetable::Entry;

/// Sessions held of which there are minutes; all of them where the plan asks for minutes.
pub(super) fn minutes_kept(on: Grounds<'_>) -> Measure {
    let plan = &on.workspace.plan;
    let held = on.timetable.held().count();
    let kept = on.timetable.held().filter(|entry| has(on, entry, PaperKind::Minutes)).count();
    let asked = plan.papers.contains(&PaperKind::Minutes) || plan.targets.minutes_days_after.is_some();
    Measure { value: (held > 0).then_some(Amount::Count(kept)), aim: at_least(asked.then_some(held)) }
}

/// Sessions held of which there is every paper that the plan lists; nothing where it lists none.
pub(super) fn complete(on: Grounds<'_>) -> Measure {
    let listed = &on.workspace.plan.papers;
    if listed.is_empty() {
        return Measure { value: None, aim: Aim::Some };
    }
    let complete = |entry: &&Entry<'_>| listed.iter().all(|kind| has(on, entry, *kind));
    Measure::part(on.timetable.held().filter(complete).count(), on.timetable.held().count())
}

/// Bulletins; one for each period that has ended, where the plan asks for them.
pub(super) fn bulletins(on: Grounds<'_>) -> Measure {
    let plan = &on.workspace.plan;
    let papers = on.workspace.records.papers.current();
    let bulletins = papers.filter(|paper| paper.kind == PaperKind::Bulletin).count();
    let Some(cycle) = plan.targets.bulletin else { return Measure::count(bulletins, Aim::Some) };
    let ended = plan.terms(cycle).iter().filter(|term| term.period().to < on.now.date()).count();
    let aim = if ended == 0 { Aim::Any } else { Aim::AtLeast(Amount::Count(ended)) };
    Measure::count(bulletins, aim)
}

fn has(on: Grounds<'_>, entry: &Entry<'_>, kind: PaperKind) -> bool {
    let records = &on.workspace.records;
    let mut papers = records.papers.current();
    papers.any(|paper| paper.kind == kind && records.sessions.root(&paper.session) == Some(entry.id))
}
