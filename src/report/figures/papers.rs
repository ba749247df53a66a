//! Metrics of session attachments.

use super::at_least;
use crate::domain::figure::{Aim, Amount, Measure};
use crate::domain::paper::PaperKind;
use crate::domain::year::Year;
use crate::domain::year::archive::has_time;
use crate::domain::year::bulletin;
use crate::domain::year::timetable::Entry;

/// Sessions held with minutes; the target is all whose minutes are due if the plan requires minutes.
pub(super) fn minutes_kept(year: &Year<'_>) -> Measure {
    let (plan, archive) = (year.plan, year.archive());
    let is_kept = |entry: &&Entry<'_>| archive.holds(entry, PaperKind::Minutes);
    let kept = year.timetable().held().filter(is_kept).count();
    let is_due = |entry: &&Entry<'_>| is_kept(entry) || !has_time(PaperKind::Minutes, entry, year);
    let due = year.timetable().held().filter(is_due).count();
    let asked = plan.papers.contains(&PaperKind::Minutes) || plan.targets.minutes_days_after.is_some();
    Measure::new((due > 0).then_some(Amount::Count(kept)), at_least(asked.then_some(due)))
}

/// Sessions held with all required attachments, of those with nothing still in time; no value if the plan
/// requires none.
pub(super) fn complete(year: &Year<'_>) -> Measure {
    let (plan, archive) = (year.plan, year.archive());
    if plan.papers.is_empty() {
        return Measure::new(None, Aim::Some);
    }
    let due = || year.timetable().held().filter(|entry| archive.awaits(entry, year).is_empty());
    let complete = due().filter(|entry| archive.lacks(entry, year).is_empty());
    Measure::part(complete.count(), due().count())
}

/// Bulletins. If the plan requires them: completed periods with a session held that have one.
pub(super) fn bulletins(year: &Year<'_>) -> Measure {
    let filed = year.records.papers.current().filter(|paper| paper.kind == PaperKind::Bulletin);
    if year.plan.targets.bulletin.is_none() {
        return Measure::count(filed.count(), Aim::Some);
    }
    let over = bulletin::bulletins_due(year);
    let issued = over.iter().filter(|bulletin| bulletin.issued).count();
    if over.is_empty() { Measure::count(filed.count(), Aim::Any) } else { Measure::part(issued, over.len()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{Records, Status, Study, held, history, noon, paper, session, sheet};
    use crate::domain::targets::Cycle;

    #[test]
    fn minutes_are_asked_of_each_session_whose_minutes_are_due_or_kept() {
        let sessions = ["2026-03-19", "2026-03-26"];
        let kept = |kept: usize, aim| Measure::count(kept, aim);
        let all = |count| Aim::AtLeast(Amount::Count(count));
        let (asked, days) = (true, Some(5));
        // The minutes of the two sessions are due on 26 March and on 2 April.
        let cases = [
            (asked, days, "2026-03-26", None, Measure::new(None, all(0))),
            (asked, days, "2026-03-27", None, kept(0, all(1))),
            (false, days, "2026-03-27", None, kept(0, all(1))),
            (asked, days, "2026-04-03", None, kept(0, all(2))),
            (asked, days, "2026-03-27", Some("2026-03-26-1"), kept(1, all(2))),
            (asked, None, "2026-03-26", Some("2026-03-26-1"), kept(1, all(2))),
            (false, None, "2026-03-26", Some("2026-03-26-1"), kept(1, Aim::Some)),
        ];
        for (asked, days, now, minutes, expected) in cases {
            let held = |(at, day): (usize, &&str)| sheet(&format!("{day}-{at}"), &[("m01", Status::Present)]);
            let minutes = minutes.map(|session| paper(session, PaperKind::Minutes));
            let mut study = Study::of(Records {
                sessions: history(sessions.map(session).into()),
                attendance: history(sessions.iter().enumerate().map(held).collect()),
                papers: history(minutes.into_iter().collect()),
                ..Records::default()
            });
            study.plan.papers.extend(asked.then_some(PaperKind::Minutes));
            study.plan.targets.minutes_days_after = days;
            assert_eq!(minutes_kept(&study.at(noon(now))), expected, "{asked} {days:?} {now}");
        }
    }

    /// A session of the first quarter held on 2026-03-19 with these papers.
    fn with_papers(papers: &[PaperKind]) -> Study {
        Study::of(Records {
            papers: history(papers.iter().map(|kind| paper("2026-03-19-0", *kind)).collect()),
            ..held("2026-03-19", &[("m01", Status::Present)])
        })
    }

    #[test]
    fn bulletins_are_measured_against_the_terms_that_are_over() {
        use PaperKind::{Bulletin, Notice};
        let quarter = Some(Cycle::Quarter);
        let cases = [
            (None, "2026-04-01", vec![Bulletin, Notice], Measure::count(1, Aim::Some)),
            (quarter, "2026-03-31", vec![Bulletin], Measure::count(1, Aim::Any)),
            (quarter, "2026-04-01", vec![Notice], Measure::part(0, 1)),
            (quarter, "2026-04-01", vec![Bulletin], Measure::part(1, 1)),
        ];
        for (asked, now, papers, expected) in cases {
            let mut study = with_papers(&papers);
            study.plan.targets.bulletin = asked;
            assert_eq!(bulletins(&study.at(noon(now))), expected, "{asked:?} {now} {papers:?}");
        }
    }

    #[test]
    fn a_session_is_judged_complete_once_nothing_has_time() {
        use PaperKind::{Minutes, Notice};
        let all = [Notice, Minutes];
        let cases = [
            (&all[..0], "2026-03-26", vec![], Measure::new(None, Aim::Some)),
            (&all, "2026-03-26", vec![Notice], Measure::part(0, 0)),
            (&all, "2026-03-27", vec![Notice], Measure::part(0, 1)),
            (&all, "2026-03-26", vec![Notice, Minutes], Measure::part(1, 1)),
        ];
        for (asked, now, papers, expected) in cases {
            let mut study = with_papers(&papers);
            study.plan.papers = asked.to_vec();
            study.plan.targets.minutes_days_after = Some(5);
            assert_eq!(complete(&study.at(noon(now))), expected, "{asked:?} {now} {papers:?}");
        }
    }
}
