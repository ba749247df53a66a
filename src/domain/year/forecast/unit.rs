//! Targets of the group: sessions of topics, of the quarter, of the year.

use super::{Aim, Outlook, Reach};
use crate::domain::period::Period;
use crate::domain::session::State;
use crate::domain::targets::Cycle;
use crate::domain::term::Term;
use crate::domain::year::prelude::*;

/// Returns the outlooks of the group's targets. If it must, a group can meet on every working day, and one
/// session can cover all topics.
pub(super) fn outlooks<'a>(year: &Year<'a>) -> Vec<Outlook<'a>> {
    let (plan, today) = (year.plan, year.today());
    let whole = plan.period();
    let mut outlooks = vec![of_sessions(year, (Aim::Topics, None), topics(year), whole.to)];
    let quarter = Term::of(Cycle::Quarter, today.max(whole.from));
    if let Some(needed) = plan.sessions_in(quarter) {
        let period = quarter.period();
        let count = in_period(year, period, needed);
        outlooks.push(of_sessions(year, (Aim::Quarter, Some(quarter)), count, period.to.min(whole.to)));
    }
    if let Some(needed) = plan.targets.sessions_per_year {
        let count = in_period(year, whole, needed);
        outlooks.push(of_sessions(year, (Aim::Year, None), count, whole.to));
    }
    outlooks
}

/// The sessions counted by a target.
#[derive(Debug, Clone, Copy, Default)]
struct Count {
    /// The number that the plan requires.
    needed: u32,
    held: u32,
    /// The number that began without any mark: they may have been held.
    unsettled: u32,
    /// Whether the missing sessions are scheduled.
    is_set: bool,
}

impl Count {
    fn of<'a>(needed: u32, entries: impl Iterator<Item = &'a Entry<'a>>) -> Self {
        let (mut held, mut unsettled, mut ahead) = (0, 0, 0);
        for entry in entries {
            match entry.state {
                State::Held => held += 1,
                State::Unrecorded => unsettled += 1,
                State::Planned => ahead += 1,
                State::Cancelled => {}
            }
        }
        Self { needed, held, unsettled, is_set: held + unsettled + ahead >= needed }
    }

    fn missing(self) -> u32 {
        self.needed.saturating_sub(self.held + self.unsettled)
    }
}

/// Counts the sessions of the topic that is farthest from its target.
fn topics(year: &Year<'_>) -> Count {
    let period = year.plan.period();
    let counts = year.plan.topics.iter().map(|topic| {
        let entries =
            year.timetable().on_topic(&topic.id).filter(|entry| period.contains(entry.session.date));
        Count::of(year.plan.sessions_needed(topic), entries)
    });
    let counts: Vec<Count> = counts.collect();
    let is_set = counts.iter().all(|count| count.is_set);
    let farthest =
        counts.into_iter().max_by_key(|count| (count.missing(), count.needed.saturating_sub(count.held)));
    Count { is_set, ..farthest.unwrap_or_default() }
}

fn in_period(year: &Year<'_>, period: Period, needed: u32) -> Count {
    let entries = year.timetable().collective().filter(|entry| period.contains(entry.session.date));
    Count::of(needed, entries)
}

fn of_sessions<'a>(
    year: &Year<'a>,
    (aim, term): (Aim, Option<Term>),
    count: Count,
    end: NaiveDate,
) -> Outlook<'a> {
    let missing = count.missing();
    let left = super::working_days(year, end);
    let reach = match left {
        _ if count.held >= count.needed => Reach::Reached,
        _ if missing == 0 => Reach::Open(None),
        Some(left) if left < missing => Reach::Lost,
        Some(_) if !count.is_set => Reach::Open(super::last_start(year, missing, end)),
        Some(_) | None => Reach::Open(None),
    };
    let best = f64::from(count.held + count.unsettled) + f64::from(left.unwrap_or(missing));
    Outlook { aim, member: None, term, best, needed: f64::from(count.needed), reach }
}
