//! Figures of the papers that sessions leave.

use super::{Grounds, at_least};
use crate::domain::bulletin;
use crate::domain::figure::{Aim, Amount, Measure};
use crate::domain::paper::PaperKind;

/// Sessions held of which there are minutes; all of them where the plan asks for minutes.
pub(super) fn minutes_kept(on: Grounds<'_>) -> Measure {
    let (plan, archive) = (&on.workspace.plan, on.workspace.archive());
    let held = on.timetable.held().count();
    let kept = on.timetable.held().filter(|entry| archive.holds(entry, PaperKind::Minutes)).count();
    let asked = plan.papers.contains(&PaperKind::Minutes) || plan.targets.minutes_days_after.is_some();
    Measure { value: (held > 0).then_some(Amount::Count(kept)), aim: at_least(asked.then_some(held)) }
}

/// Sessions held of which there is every paper that the plan lists; nothing where it lists none.
pub(super) fn complete(on: Grounds<'_>) -> Measure {
    let (plan, archive) = (&on.workspace.plan, on.workspace.archive());
    if plan.papers.is_empty() {
        return Measure { value: None, aim: Aim::Some };
    }
    let complete = on.timetable.held().filter(|entry| archive.lacks(entry, plan).is_empty());
    Measure::part(complete.count(), on.timetable.held().count())
}

/// Bulletins; where the plan asks for them, terms that have one, of those with a session held that are
/// over.
pub(super) fn bulletins(on: Grounds<'_>) -> Measure {
    let (workspace, archive) = (on.workspace, on.workspace.archive());
    let filed = workspace.records.papers.current().filter(|paper| paper.kind == PaperKind::Bulletin);
    if workspace.plan.targets.bulletin.is_none() {
        return Measure::count(filed.count(), Aim::Some);
    }
    let mut over = bulletin::bulletins(&workspace.plan, on.timetable, &archive);
    over.retain(|bulletin| bulletin.term.period().to < on.now.date());
    let issued = over.iter().filter(|bulletin| bulletin.issued).count();
    if over.is_empty() { Measure::count(filed.count(), Aim::Any) } else { Measure::part(issued, over.len()) }
}
