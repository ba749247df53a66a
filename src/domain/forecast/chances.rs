//! The sessions that a member can still make use of.

use chrono::NaiveDate;

use super::{Outset, Reach};
use crate::domain::roster::Member;

/// Sessions still to come for a member.
pub(super) struct Chances {
    /// The days of those that are set, in order.
    dated: Vec<NaiveDate>,
    /// How many more the plan needs that are not set yet.
    unset: usize,
}

impl Chances {
    /// Those of a member: set ones of days on which the member belongs to the group, and what
    /// topics still lack, `unset`.
    pub(super) fn of(outset: &Outset<'_>, member: &Member, unset: usize) -> Self {
        let dated =
            outset.ahead().map(|entry| entry.session.date).filter(|day| member.belongs_on(*day)).collect();
        let stays = member.belongs_on(outset.plan.period().to);
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

/// Sessions that topics need beyond those that stand; a plan that asks for absurdly many is cut short.
pub(super) fn unset(outset: &Outset<'_>) -> usize {
    let lacking = outset.plan.topics.iter().map(|topic| {
        let needed = outset.plan.sessions_needed(topic) as usize;
        needed.saturating_sub(outset.timetable.on_topic(&topic.id).count())
    });
    lacking.fold(0, usize::saturating_add).min(1 << 20)
}
