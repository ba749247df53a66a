//! 出勤率低于目标: the attendance rate of a session or member is below the plan's target, so too few took
//! part.

use crate::check::accounts;
use crate::check::rule::prelude::*;
use crate::domain::year::attendance::{Attendance, below};
use crate::domain::year::timetable::Entry;

pub(super) const RULE: Rule = Rule::looking("attendance-below-target", Level::Warn, find);

/// Checks a session once it is over, and a member once the plan period is over.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let mut hits = sessions(year);
    hits.extend(members(year));
    hits
}

fn sessions(year: &Year<'_>) -> Vec<Hit> {
    let Some(target) = year.plan.targets.session_attendance else { return Vec::new() };
    let hit = |(entry, attendance, rate): (&Entry<'_>, Attendance, f64)| {
        let message = told(&entry.session.date.to_string(), rate, target);
        let message = message.with("of", "session").with("unmarked", attendance.unmarked);
        Hit::new(key_of(year, entry.session.head, "date"), message)
    };
    below(year, target).map(hit).collect()
}

fn members(year: &Year<'_>) -> Vec<Hit> {
    let Some(target) = year.plan.targets.member_attendance else { return Vec::new() };
    accounts::at_the_end(year, |place, account| {
        let below = account.attendance.rate().filter(|rate| *rate < target);
        let unmarked = account.attendance.unmarked;
        let message =
            |rate| told(&account.member.name, rate, target).with("of", "member").with("unmarked", unmarked);
        below.map(|rate| Hit::new(place.clone(), message(rate))).into_iter().collect()
    })
}

fn told(whose: &str, rate: f64, target: f64) -> Message {
    Message::new(RULE.id)
        .with("whose", whose)
        .with("rate", Value::Share(rate))
        .with("target", Value::Share(target))
}
