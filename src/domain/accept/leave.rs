//! The law of leave.

use super::{Law, Objection, cancelled};
use crate::domain::asked::Asked;
use crate::domain::history::Current;
use crate::domain::leave::Leave;
use crate::domain::roster::MemberId;
use crate::domain::year::Year;
use crate::domain::year::timetable::Entry;

impl Law for Leave {
    fn objections<'a>(&'a self, before: Current<'a, Self>, year: &'a Year<'_>) -> Vec<Objection<'a>> {
        let asked =
            self.asked.filter(|_| self.asked != before.asked).and_then(|asked| untimely(asked, self, year));
        let same = self.session == before.session && self.member == before.member;
        let Some(entry) = year.session(&self.session).filter(|_| !same) else {
            return asked.into_iter().collect();
        };
        asked.into_iter().chain(cancelled(entry)).chain(objections(entry, &self.member, year)).collect()
    }
}

/// Returns the objection to the time at which a leave was asked for, recorded now.
fn untimely<'a>(asked: Asked, leave: &Leave, year: &'a Year<'_>) -> Option<Objection<'a>> {
    if asked.day > year.today() || asked.time.is_some() && asked.latest() > year.now {
        return Some(Objection::AskedLater(asked));
    }
    let entry = year.session(&leave.session)?;
    let is_unknown = asked.time.is_none() && asked.day == leave.date && entry.has_a_start();
    is_unknown.then_some(Objection::AskedOnTheDay(asked.day))
}

/// Returns the objections to a leave of a member from a session.
pub(crate) fn objections<'a>(
    entry: &'a Entry<'_>,
    member: &'a MemberId,
    year: &'a Year<'_>,
) -> impl Iterator<Item = Objection<'a>> {
    let attended = entry.marks.statuses.get(member).copied().filter(|status| status.came());
    let attended = attended.map(|status| Objection::LeaveOfAttended(entry, member, status));
    repeated(entry, member, year).into_iter().chain(attended)
}

/// Returns the objection to a second leave of a member from a session.
pub(crate) fn repeated<'a>(
    entry: &'a Entry<'_>,
    member: &'a MemberId,
    year: &'a Year<'_>,
) -> Option<Objection<'a>> {
    let earlier = year.leave().confirmed(entry, member).into_iter().next()?;
    Some(Objection::LeaveExists(entry, member, earlier.id))
}
