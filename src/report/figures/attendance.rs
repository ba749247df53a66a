//! Figures of attendance: rate, lateness, leave, make-up.

use super::Grounds;
use crate::domain::attendance::Status;
use crate::domain::debt::DebtState;
use crate::domain::figure::{Aim, Amount, Measure};
use crate::domain::leave::in_time;
use crate::domain::rate::Attendance;
use crate::domain::roster::Member;
use crate::domain::timetable::Entry;

/// Came ÷ expected over the sessions held; held against the floor of a session's attendance, which
/// the average reaches where every session does, else against that of a member's.
pub(super) fn rate(on: Grounds<'_>) -> Measure {
    let targets = &on.workspace.plan.targets;
    let floor = targets.session_attendance.or(targets.member_attendance);
    Measure {
        value: Attendance::sum(on.timetable.held()).rate().map(Amount::Share),
        aim: floor.map_or(Aim::Known, |floor| Aim::AtLeast(Amount::Share(floor))),
    }
}

/// Times that members came late or left early.
pub(super) fn lateness(on: Grounds<'_>) -> Measure {
    let strays = |entry: &Entry<'_>| {
        let stray =
            |member: &&&Member| matches!(entry.status(member), Some(Status::Late | Status::LeftEarly));
        entry.expected.iter().filter(stray).count()
    };
    let held = on.timetable.held().next().is_some();
    let count = on.timetable.held().map(strays).sum();
    Measure { value: held.then_some(Amount::Count(count)), aim: Aim::Nothing }
}

/// The share of those marked as on leave who had asked before the session began.
pub(super) fn leave_in_time(on: Grounds<'_>) -> Measure {
    let (mut asked, mut all) = (0, 0);
    for entry in on.timetable.standing().filter(|entry| entry.has_come(on.now)) {
        let on_leave = entry.expected.iter().filter(|member| entry.status(member) == Some(Status::Leave));
        for member in on_leave {
            all += 1;
            asked += usize::from(asked_in_time(entry, member, on));
        }
    }
    Measure::share(asked, all)
}

fn asked_in_time(entry: &Entry<'_>, member: &Member, on: Grounds<'_>) -> bool {
    let records = &on.workspace.records;
    let mut leaves =
        records.leave.current().filter(|leave| leave.member == member.id && leave.session == *entry.id);
    leaves.any(|leave| in_time(leave, &records.leave, entry))
}

/// The share of debts of make-up that are closed.
pub(super) fn makeup_closed(on: Grounds<'_>) -> Measure {
    let closed = on.debts.iter().filter(|debt| debt.state == DebtState::Closed);
    Measure::share(closed.count(), on.debts.len())
}
