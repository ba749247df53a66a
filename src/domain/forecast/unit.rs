//! Targets of the unit: sessions of topics, of the quarter, of the year.

use chrono::NaiveDate;

use super::{Aim, Outlook, Outset, Reach};
use crate::domain::plan::Period;
use crate::domain::targets::Cycle;
use crate::domain::term::Term;

/// The outlooks of the unit's targets. A group that must can meet on every working day, and one
/// session can be on all topics.
pub(super) fn outlooks<'a>(outset: &Outset<'a>) -> Vec<Outlook<'a>> {
    let (plan, today) = (outset.plan, outset.now.date());
    let end = plan.period().to;
    let mut outlooks = Vec::new();
    let needs = plan.topics.iter().map(|topic| plan.sessions_needed(topic)).max().unwrap_or(0);
    let missing = outset.unheld().max().unwrap_or(0);
    let held = u64::from(needs).saturating_sub(missing);
    outlooks.push(of_sessions(outset, Aim::Topics, None, (held, needs), end));
    if let Some(needed) = plan.targets.sessions_per_quarter {
        let quarter = Term::of(Cycle::Quarter, today.max(plan.period().from));
        let held = held_in(outset, quarter.period());
        outlooks.push(of_sessions(
            outset,
            Aim::Quarter,
            Some(quarter),
            (held, needed),
            quarter.period().to.min(end),
        ));
    }
    if let Some(needed) = plan.targets.sessions_per_year {
        outlooks.push(of_sessions(outset, Aim::Year, None, (held_in(outset, plan.period()), needed), end));
    }
    outlooks
}

fn held_in(outset: &Outset<'_>, period: Period) -> u64 {
    outset.timetable.held().filter(|entry| period.contains(entry.session.date)).count() as u64
}

fn of_sessions<'a>(
    outset: &Outset<'a>,
    aim: Aim,
    term: Option<Term>,
    (held, needed): (u64, u32),
    end: NaiveDate,
) -> Outlook<'a> {
    let missing = u32::try_from(u64::from(needed).saturating_sub(held)).unwrap_or(u32::MAX);
    let left = outset.working_days(end);
    let reach = match left {
        _ if missing == 0 => Reach::Reached,
        Some(left) if left < missing => Reach::Lost,
        Some(_) => Reach::Open(outset.last_start(missing, end)),
        None => Reach::Open(None),
    };
    #[expect(clippy::cast_precision_loss, reason = "far fewer sessions than 2^52")]
    let best = (held + u64::from(left.unwrap_or(missing))) as f64;
    Outlook { aim, member: None, term, best, needed: f64::from(needed), reach }
}
