//! 计划里写的年度与文件名不一致.

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::plan::Level;
use crate::message::Message;
use crate::store::Place;

pub(super) const RULE: Rule = Rule::looking("misnamed-plan", Level::Deny, find);

fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let (file, stated) = (scope.workspace.repository.year, scope.workspace.plan.year);
    let message = || Message::new(RULE.id).with("file", file.to_string()).with("year", stated.to_string());
    let hit = || Hit::new(Place::key(scope.workspace.plan_file(), "year"), message());
    (file != stated).then(hit).into_iter().collect()
}
