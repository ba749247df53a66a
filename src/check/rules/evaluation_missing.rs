//! 期满没有效果评估.

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::evaluation::lacking;
use crate::domain::plan::Level;
use crate::message::Message;
use crate::store::{Key, Place};

pub(super) const RULE: Rule = Rule::looking("evaluation-missing", Level::Warn, find);

/// Silent where the plan asks for no evaluation, and for as many days after a period's end as the
/// plan allows for making it.
fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let missing = lacking(&scope.workspace.plan, &scope.workspace.records.evaluations, scope.today());
    missing
        .into_iter()
        .map(|term| {
            let message = Message::new(RULE.id)
                .with("period", term.to_string())
                .with("from", term.period().from)
                .with("to", term.period().to);
            let place = [Key::from("targets"), Key::from("evaluation")];
            Hit::new(Place::route(scope.workspace.plan_file(), place), message)
        })
        .collect()
}
