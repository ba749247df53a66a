//! 实地调研缺少地点: field research has no place, so the visit cannot be verified.

use crate::check::rule::prelude::*;
use crate::domain::session::law::without_place;

pub(super) const RULE: Rule = Rule::looking("field-research-without-place", Level::Warn, find);

/// `schedule add` and `amend` require the place, but another program may omit it.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let visits = year
        .timetable()
        .standing()
        .filter(|entry| without_place(entry.session.form, entry.session.place.as_deref()).is_some());
    visits
        .map(|entry| {
            let message =
                Message::new(RULE.id).with("date", entry.session.date).with("session", entry.id.short());
            Hit::new(key_of(year, entry.session.head, "form"), message)
        })
        .collect()
}
