//! 计划的 [rules] 里写了程序没有的规则.

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::plan::Level;
use crate::message::Message;
use crate::store::{Key, Place};

pub(super) const RULE: Rule = Rule::looking("unknown-rule", Level::Deny, find);

fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let named = scope.workspace.plan.rules.keys();
    named
        .filter(|id| super::by_id(id).is_none())
        .map(|id| {
            let place =
                Place::route(scope.workspace.plan_file(), [Key::from("rules"), Key::from(id.as_str())]);
            Hit::new(place, Message::new(RULE.id).with("rule", id.as_str()))
        })
        .collect()
}
