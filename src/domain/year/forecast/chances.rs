//! The remaining sessions that a member can attend.

use super::Reach;
use crate::domain::period::Period;
use crate::domain::targets::Cycle;
use crate::domain::year::prelude::*;

/// The remaining sessions of a member.
pub(super) struct Chances {
    /// The dates of the scheduled ones, in order.
    dated: Vec<NaiveDate>,
    /// The number of sessions that the plan needs and that are not scheduled.
    unset: usize,
}

impl Chances {
    /// Returns the chances of a member: scheduled sessions on days of membership, and `unset` sessions that
    /// are not scheduled yet. All of these may still be held before a member leaves.
    pub(super) fn of(year: &Year<'_>, member: &Member, unset: usize) -> Self {
        let dated = super::ahead(year)
            .map(|entry| entry.session.date)
            .filter(|day| member.belongs_on(*day))
            .collect();
        let may_come = member.left.is_none_or(|left| left >= super::start(year));
        Self { dated, unset: if may_come { unset } else { 0 } }
    }

    /// Returns the number of chances.
    pub(super) fn count(&self) -> usize {
        self.dated.len() + self.unset
    }

    /// Returns the reach of a target that needs `missing` more sessions. An open target has the date of the
    /// first session that cannot be missed, unless enough sessions are `arranged` already.
    pub(super) fn reach(&self, missing: usize, arranged: usize) -> Reach {
        match self.count().checked_sub(missing) {
            _ if missing == 0 => Reach::Reached,
            None => Reach::Lost,
            Some(_) if arranged >= missing => Reach::Open(None),
            Some(spare) => Reach::Open(self.dated.get(spare).copied()),
        }
    }
}

/// Returns the number of unscheduled sessions that topics, the remaining quarters, or the year need. The
/// largest need counts, because one session can serve all three. Absurdly large plans are cut off.
pub(super) fn unset(year: &Year<'_>) -> usize {
    let (plan, today) = (year.plan, year.today());
    let within = |needed: u32, period: Period| {
        let standing = year.timetable().collective().filter(|entry| period.contains(entry.session.date));
        (needed as usize).saturating_sub(standing.count())
    };
    let sum = |lacking: usize, more: usize| lacking.saturating_add(more);

    let topics = plan.topics.iter().map(|topic| {
        let needed = plan.sessions_needed(topic) as usize;
        needed.saturating_sub(year.timetable().on_topic(&topic.id).count())
    });
    let open = plan.terms(Cycle::Quarter).into_iter().filter(|quarter| today <= plan.days_of(*quarter).to);
    let needs = open.filter_map(|quarter| Some(within(plan.sessions_in(quarter)?, quarter.period())));
    let quarters = needs.fold(0, sum);
    let whole = plan.targets.sessions_per_year.map_or(0, |needed| within(needed, plan.period()));
    topics.fold(0, sum).max(quarters).max(whole).min(1 << 20)
}
