//! 计划年度没有放假安排.

use chrono::Datelike;

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::plan::Level;
use crate::message::Message;
use crate::store::Place;

pub(super) const RULE: Rule = Rule::looking("unknown-calendar", Level::Note, find);

/// One finding for each year that the plan's period or a session touches.
fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let period = scope.workspace.plan.period();
    let mut years: Vec<i32> = scope.timetable.standing().map(|entry| entry.session.date.year()).collect();
    years.extend([period.from.year(), period.to.year()]);
    years.sort_unstable();
    years.dedup();
    years
        .into_iter()
        .filter(|year| !scope.workspace.calendars.knows(*year))
        .map(|year| {
            let message = Message::new(RULE.id).with("year", year.to_string());
            Hit::new(Place::key(scope.workspace.plan_file(), "year"), message)
        })
        .collect()
}
