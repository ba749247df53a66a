//! Targets of the current members: attendance, speeches, and chairing for the leader.

use super::chances::{Chances, unset};
use super::{Aim, Outlook};
use crate::domain::quota::Quota;
use crate::domain::year::attendance::Attendance;
use crate::domain::year::prelude::*;
use crate::domain::year::rota::Turns;

/// Prevents a rounding error from raising a share such as 0.8 × 15 by one.
const ROUNDING: f64 = 1e-9;

/// Returns the outlooks of the members' targets, in the roster's order.
pub(super) fn outlooks<'a>(year: &Year<'a>) -> Vec<Outlook<'a>> {
    let targets = &year.plan.targets;
    let stated = targets.member_attendance.is_some()
        || targets.speeches_per_member.is_some()
        || targets.sessions_chaired_by_leader.is_some();
    if !stated {
        return Vec::new();
    }
    let unset = unset(year);
    let mut outlooks = Vec::new();
    for member in year.judged() {
        let chances = Chances::of(year, member, unset);
        outlooks.extend(attendance(year, member, &chances));
        outlooks.extend(turns(year, member, &chances, Aim::Speeches));
        outlooks.extend(turns(year, member, &chances, Aim::Chaired));
    }
    outlooks
}

/// Returns the outlook for attendance. Unmarked sessions count as attended because they may turn out so.
fn attendance<'a>(year: &Year<'a>, member: &'a Member, chances: &Chances) -> Option<Outlook<'a>> {
    let needed = year.plan.targets.member_attendance?;
    let held = Attendance::of_member(year.timetable().held(), member);
    let unrecorded = year.timetable().unrecorded().filter(|entry| entry.expects(member)).count();
    let came = held.came() + held.unmarked + unrecorded;
    let all = held.expected + unrecorded + chances.count();
    if all == 0 {
        return None;
    }
    let must = enough(needed, all);
    let best = share(came + chances.count(), all);
    let reach = chances.reach(must.saturating_sub(came), 0);
    Some(Outlook { aim: Aim::Attendance, member: Some(member), term: None, best, needed, reach })
}

fn turns<'a>(year: &Year<'a>, member: &'a Member, chances: &Chances, aim: Aim) -> Option<Outlook<'a>> {
    let quota = if aim == Aim::Speeches { Quota::Speeches } else { Quota::Chaired };
    let needed = quota.need(&year.plan.targets, member, year.plan.period())? as usize;
    let taken = Turns::of(member, year);
    let chairs = |entry: &&Entry<'_>| entry.session.chair.as_ref() == Some(&member.id);
    let speaks = |entry: &&Entry<'_>| entry.names_to_speak(&member.id);
    let (had, unsettled, arranged) = if aim == Aim::Speeches {
        (
            taken.speeches,
            year.timetable().unrecorded().filter(speaks).count(),
            super::ahead(year).filter(speaks).count(),
        )
    } else {
        (
            taken.chaired_as_leader,
            year.timetable().unrecorded().filter(chairs).count(),
            super::ahead(year).filter(chairs).count(),
        )
    };
    let had = had + unsettled;
    let reach = chances.reach(needed.saturating_sub(had), arranged);
    let (best, needed) = (count(had + chances.count()), count(needed));
    Some(Outlook { aim, member: Some(member), term: None, best, needed, reach })
}

/// Returns the smallest number of `all` that reaches a share.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a small count")]
fn enough(needed: f64, all: usize) -> usize {
    (needed.clamp(0.0, 1.0) * count(all) - ROUNDING).ceil().max(0.0) as usize
}

fn share(part: usize, all: usize) -> f64 {
    count(part) / count(all)
}

#[expect(clippy::cast_precision_loss, reason = "far fewer sessions than 2^52")]
fn count(number: usize) -> f64 {
    number as f64
}
