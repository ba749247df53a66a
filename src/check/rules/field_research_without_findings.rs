//! 实地调研没有记下发现的问题.

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::plan::Level;
use crate::domain::record::Kind;
use crate::domain::session::Form;
use crate::message::Message;
use crate::store::Place;

pub(super) const RULE: Rule = Rule::looking("field-research-without-findings", Level::Warn, find);

/// Speaks from the day after the visit, so that its own day is left to write down what was found.
fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let visits = scope.timetable.held().filter(|entry| {
        entry.session.form == Form::FieldResearch
            && entry.session.problems.is_empty()
            && entry.session.date < scope.today()
    });
    visits
        .map(|entry| {
            let message = Message::new(RULE.id)
                .with("date", entry.session.date)
                .with("place", entry.session.place.clone().unwrap_or_default())
                .with("session", entry.id.to_string());
            Hit::new(Place::key(scope.workspace.file_of(Kind::Sessions, entry.head), "form"), message)
        })
        .collect()
}
