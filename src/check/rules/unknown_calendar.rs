//! 缺少放假安排: a year has no holiday calendar, so its working days are unknown.

use chrono::Datelike;

use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::looking("unknown-calendar", Level::Note, find);

/// One finding for each year of the plan period, of a session, or into which the days of a make-up study run.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let period = year.plan.period();
    let mut years: Vec<i32> = year.timetable().standing().map(|entry| entry.session.date.year()).collect();
    years.extend([period.from.year(), period.to.year()]);
    let undated = year.debts().iter().filter(|debt| debt.is_undatable && debt.is_owed());
    let held = undated.map(|debt| debt.session.date.year());
    years.extend(held.map(|held| held + i32::from(year.calendars.knows(held))));
    years.sort_unstable();
    years.dedup();
    years
        .into_iter()
        .filter(|unknown| !year.calendars.knows(*unknown))
        .map(|unknown| {
            let message = Message::new(RULE.id).with("year", unknown.to_string());
            Hit::new(Place::key(plan_file(year), "year"), message)
        })
        .collect()
}
