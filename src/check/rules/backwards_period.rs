//! 计划期限的首日晚于末日.

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::plan::Level;
use crate::message::Message;
use crate::store::Place;

pub(super) const RULE: Rule = Rule::looking("backwards-period", Level::Deny, find);

fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let period = scope.workspace.plan.period();
    let message = || Message::new(RULE.id).with("from", period.from).with("to", period.to);
    let hit = || Hit::new(Place::key(scope.workspace.plan_file(), "period"), message());
    period.is_backwards().then(hit).into_iter().collect()
}
