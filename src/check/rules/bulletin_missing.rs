//! 没有按期通报学习情况.

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::bulletin::bulletins;
use crate::domain::plan::Level;
use crate::message::{Message, Value};
use crate::store::{Key, Place};

pub(super) const RULE: Rule = Rule::looking("bulletin-missing", Level::Warn, find);

/// Speaks once the term is over; silent on a term without sessions, of which there is nothing to tell.
fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let workspace = scope.workspace;
    let all = bulletins(&workspace.plan, &scope.timetable, &workspace.archive());
    all.iter()
        .filter(|bulletin| !bulletin.issued && bulletin.term.period().to < scope.today())
        .map(|bulletin| {
            let message = Message::new(RULE.id)
                .with("year", bulletin.term.year().to_string())
                .with("term", Value::Word(bulletin.term.word_id()))
                .with("session", bulletin.last.id.to_string());
            let route = [Key::from("targets"), Key::from("bulletin")];
            Hit::new(Place::route(workspace.plan_file(), route), message)
        })
        .collect()
}
