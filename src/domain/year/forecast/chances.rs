//! The sessions that a member can still make use of.

use chrono::NaiveDate;

use super::Reach;
use crate::domain::period::Period;
use crate::domain::roster::Member;
use crate::domain::targets::Cycle;
use crate::domain::term::Term;
use crate::domain::year::Year;

/// Sessions still to come for a member.
pub(super) struct Chances {
    /// The days of those that are set, in order.
    dated: Vec<NaiveDate>,
    /// How many more the plan needs that are not set yet.
    unset: usize,
}

impl Chances {
    /// Those of a member: set ones of days on which the member belongs to the group, and those that
    /// the plan still lacks, `unset`.
    pub(super) fn of(year: &Year<'_>, member: &Member, unset: usize) -> Self {
        let dated = super::ahead(year)
            .map(|entry| entry.session.date)
            .filter(|day| member.belongs_on(*day))
            .collect();
        let stays = member.belongs_on(year.plan.period().to);
        Self { dated, unset: if stays { unset } else { 0 } }
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.dated.len() + self.unset
    }

    /// Whether so many of them can be used, and the first that cannot be spared where all before it
    /// are; of no concern where that many are `arranged` already.
    pub(super) fn reach(&self, missing: usize, arranged: usize) -> Reach {
        match self.count().checked_sub(missing) {
            _ if missing == 0 => Reach::Reached,
            None => Reach::Lost,
            Some(_) if arranged >= missing => Reach::Open(None),
            Some(spare) => Reach::Open(self.dated.get(spare).copied()),
        }
    }
}

/// Sessions that topics, the quarters still open, or the year need beyond those that stand: whichever
/// need most, for one session serves all three. A plan that asks for absurdly many is cut short.
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
    let quarters = plan.targets.sessions_per_quarter.map_or(0, |needed| {
        let periods = plan.terms(Cycle::Quarter).into_iter().map(Term::period);
        let open = periods.filter(|quarter| today <= quarter.to);
        open.map(|quarter| within(needed, quarter)).fold(0, sum)
    });
    let whole = plan.targets.sessions_per_year.map_or(0, |needed| within(needed, plan.period()));
    topics.fold(0, sum).max(quarters).max(whole).min(1 << 20)
}
