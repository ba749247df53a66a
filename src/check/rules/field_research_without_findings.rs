//! 实地调研没有登记问题: field research recorded no problem, so it leaves nothing to act on.

use crate::check::rule::prelude::*;
use crate::domain::session::Form;

pub(super) const RULE: Rule = Rule::looking("field-research-without-findings", Level::Warn, find);

/// Checked from the day after the visit, which leaves time to record the findings.
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
            Hit::new(key_of(year, entry.session.head, "form"), message)
        })
        .collect()
}
