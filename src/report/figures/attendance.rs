//! Metrics of attendance: rate, lateness, leave, make-up study.

use crate::domain::attendance::Status;
use crate::domain::figure::{Aim, Amount, Measure};
use crate::domain::roster::Member;
use crate::domain::year::Year;
use crate::domain::year::attendance::{self, Attendance};
use crate::domain::year::debt::DebtCount;
use crate::domain::year::per_member;
use crate::domain::year::timetable::Entry;

/// The attendance rate over the sessions held. The target of a session is judged session by session, that
/// of a member member by member.
pub(super) fn rate(year: &Year<'_>) -> Measure {
    let floor = year.plan.targets.session_attendance;
    Measure {
        value: Attendance::sum(year.timetable().held()).rate().map(Amount::Share),
        aim: floor.map_or(Aim::Known, |floor| Aim::AtLeast(Amount::Share(floor))),
        members: per_member::attendance(year),
        sessions_below: floor.map(|floor| attendance::below(year, floor).count()),
    }
}

/// Returns how often members came late or left early.
pub(super) fn lateness(year: &Year<'_>) -> Measure {
    let held = Attendance::sum(year.timetable().held());
    let value = (held.came() > 0).then_some(Amount::Count(held.partly()));
    Measure::new(value, Aim::Nothing)
}

/// The share of leave that was recorded before the session began.
pub(super) fn leave_in_time(year: &Year<'_>) -> Measure {
    let (mut asked, mut all) = (0, 0);
    for entry in year.timetable().collective().filter(|entry| entry.has_come()) {
        let on_leave = entry.expected.iter().filter(|member| entry.status(member) == Some(Status::Leave));
        for member in on_leave {
            all += 1;
            asked += usize::from(asked_in_time(entry, member, year));
        }
    }
    Measure::share(asked, all)
}

fn asked_in_time(entry: &Entry<'_>, member: &Member, year: &Year<'_>) -> bool {
    let leaves = year.leave();
    leaves.from(entry, &member.id).into_iter().any(|leave| leaves.in_time(leave, entry))
}

/// The share of missed sessions made up.
pub(super) fn makeup_closed(year: &Year<'_>) -> Measure {
    let debts = DebtCount::of(year.debts());
    Measure::share(debts.closed, debts.all())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{Study, history, noon, session, sheet};
    use crate::domain::records::Records;

    #[test]
    fn lateness_is_unknown_until_somebody_attended() {
        for (status, expected) in [
            (Status::Absent, None),
            (Status::Present, Some(Amount::Count(0))),
            (Status::Late, Some(Amount::Count(2))),
            (Status::LeftEarly, Some(Amount::Count(2))),
        ] {
            let study = Study::of(Records {
                sessions: history(vec![session("2026-03-12")]),
                attendance: history(vec![sheet("2026-03-12-0", &[("m01", status), ("m02", status)])]),
                ..Records::default()
            });
            assert_eq!(lateness(&study.at(noon("2026-03-13"))).value, expected, "{status:?}");
        }
    }
}
