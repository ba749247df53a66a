//! 实地调研没有记下发现的问题.

use crate::check::rule::prelude::*;
use crate::domain::session::Form;

pub(super) const RULE: Rule = Rule::looking("field-research-without-findings", Level::Warn, find);

/// Speaks from the day after the visit, so that its own day is left to write down what was found.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let visits = year.timetable().held().filter(|entry| {
        entry.session.form == Form::FieldResearch
            && entry.session.problems.is_empty()
            && entry.session.date < year.today()
    });
    visits
        .map(|entry| {
            let message = Message::new(RULE.id)
                .with("date", entry.session.date)
                .with("place", entry.session.place.clone().unwrap_or_default())
                .with("session", entry.id.short());
            Hit::new(Place::key(file_of(year, Kind::Sessions, &entry.session.head.id), "form"), message)
        })
        .collect()
}
