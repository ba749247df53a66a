//! 效果评估的期间读不懂.

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::plan::Level;
use crate::domain::record::Kind;
use crate::message::Message;
use crate::store::Place;

pub(super) const RULE: Rule = Rule::looking("unknown-period", Level::Deny, find);

fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let evaluations = scope.workspace.records.evaluations.current();
    evaluations
        .filter(|evaluation| evaluation.term().is_none())
        .map(|evaluation| {
            let file = scope.workspace.file_of(Kind::Evaluations, &evaluation.head.id);
            let message = Message::new(RULE.id).with("period", evaluation.period.as_str());
            Hit::new(Place::key(file, "period"), message)
        })
        .collect()
}
