//! Metrics of attendance: rate, lateness, leave, make-up study.

use crate::domain::attendance::Status;
use crate::domain::figure::{Aim, Amount, Measure};
use crate::domain::roster::Member;
use crate::domain::year::Year;
use crate::domain::year::attendance::{self, Attendance};
use crate::domain::year::debt::DebtCount;
use crate::domain::year::per_member;
use crate::domain::year::timetable::Entry;

/// Returns the attendance rate over the sessions held. The target of a session is checked for each session, that
/// of a member for each member.
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

/// Returns the share of leave that was recorded before the session began.
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

/// Returns the share of missed sessions made up.
pub(super) fn makeup_closed(year: &Year<'_>) -> Measure {
    let debts = DebtCount::of(year.debts());
    Measure::share(debts.closed, debts.all())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{Records, Study, held, history, history_of, makeup, noon, on_leave, stamp};

    #[test]
    fn lateness_is_unknown_until_somebody_attended() {
        for (status, expected) in [
            (Status::Absent, None),
            (Status::Present, Some(Amount::Count(0))),
            (Status::Late, Some(Amount::Count(2))),
            (Status::LeftEarly, Some(Amount::Count(2))),
        ] {
            let study = Study::of(held("2026-03-12", &[("m01", status), ("m02", status)]));
            assert_eq!(lateness(&study.at(noon("2026-03-13"))).value, expected, "{status:?}");
        }
    }

    #[test]
    fn leave_and_make_up_study_are_shares_of_those_who_were_away() {
        use Status::{Absent, Leave, Present};
        let leave =
            |recorded: &str| (stamp(&format!("{recorded}T08:00:00+08:00")), on_leave("2026-03-12-0", "m02"));
        let share = Measure::share;
        let cases = [
            (Present, vec![], vec![], share(0, 0), share(0, 0)),
            (Absent, vec![], vec![], share(0, 0), share(0, 1)),
            (Leave, vec![], vec![], share(0, 1), share(0, 1)),
            (Leave, vec![leave("2026-03-13")], vec![], share(0, 1), share(0, 1)),
            (Leave, vec![leave("2026-03-12")], vec![], share(1, 1), share(0, 1)),
            (Absent, vec![], vec![makeup("2026-03-12-0", "m02", "2026-03-13")], share(0, 0), share(1, 1)),
        ];
        for (mark, leave, makeups, in_time, closed) in cases {
            let study = Study::of(Records {
                leave: history_of(leave),
                makeup: history(makeups),
                ..held("2026-03-12", &[("m01", Present), ("m02", mark)])
            });
            let year = study.at(noon("2026-03-14"));
            assert_eq!((leave_in_time(&year), makeup_closed(&year)), (in_time, closed), "{mark:?}");
        }
    }
}
