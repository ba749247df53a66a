//! 实地调研没有写明地点.

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::plan::Level;
use crate::domain::record::Kind;
use crate::domain::session::Form;
use crate::message::Message;
use crate::store::Place;

pub(super) const RULE: Rule = Rule::looking("field-research-without-place", Level::Warn, find);

/// `schedule add` asks for the place; what was amended or filed by other means may still lack it.
fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let visits = scope.timetable.standing().filter(|entry| {
        let place = entry.session.place.as_deref().unwrap_or_default();
        entry.session.form == Form::FieldResearch && place.trim().is_empty()
    });
    visits
        .map(|entry| {
            let message =
                Message::new(RULE.id).with("date", entry.session.date).with("session", entry.id.to_string());
            Hit::new(Place::key(scope.workspace.file_of(Kind::Sessions, entry.head), "form"), message)
        })
        .collect()
}
