//! Figures of attendance: rate, lateness, leave, make-up.

use crate::domain::attendance::Status;
use crate::domain::figure::{Aim, Amount, Measure};
use crate::domain::roster::Member;
use crate::domain::year::Year;
use crate::domain::year::debt::DebtState;
use crate::domain::year::rate::Attendance;
use crate::domain::year::timetable::Entry;

/// Came ÷ expected over the sessions held; held against the floor of a session's attendance, which
/// the average reaches where every session does, else against that of a member's.
pub(super) fn rate(year: &Year<'_>) -> Measure {
    let targets = &year.plan.targets;
    let floor = targets.session_attendance.or(targets.member_attendance);
    Measure {
        value: Attendance::sum(year.timetable().held()).rate().map(Amount::Share),
        aim: floor.map_or(Aim::Known, |floor| Aim::AtLeast(Amount::Share(floor))),
    }
}

/// Times that members came late or left early.
pub(super) fn lateness(year: &Year<'_>) -> Measure {
    let strays = |entry: &Entry<'_>| {
        let stray =
            |member: &&&Member| matches!(entry.status(member), Some(Status::Late | Status::LeftEarly));
        entry.expected.iter().filter(stray).count()
    };
    let held = year.timetable().held().next().is_some();
    let count = year.timetable().held().map(strays).sum();
    Measure { value: held.then_some(Amount::Count(count)), aim: Aim::Nothing }
}

/// The share of those marked as on leave who had asked before the session began.
pub(super) fn leave_in_time(year: &Year<'_>) -> Measure {
    let (mut asked, mut all) = (0, 0);
    for entry in year.timetable().standing().filter(|entry| entry.has_come(year.now)) {
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

/// The share of debts of make-up that are closed.
pub(super) fn makeup_closed(year: &Year<'_>) -> Measure {
    let closed = year.debts().iter().filter(|debt| debt.state == DebtState::Closed);
    Measure::share(closed.count(), year.debts().len())
}
