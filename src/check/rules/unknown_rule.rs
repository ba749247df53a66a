//! 规则名写错: `[rules]` names a rule that does not exist, so the setting has no effect.

use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::of_every_year("unknown-rule", Level::Deny, find);

fn find(year: &Year<'_>) -> Vec<Hit> {
    let named = year.plan.rules.keys();
    named
        .filter(|id| super::by_id(id).is_none())
        .map(|id| {
            let place = Place::route(plan_file(year), [Key::from("rules"), Key::from(id.as_str())]);
            Hit::new(place, Message::new(RULE.id).with("rule", id.as_str()))
        })
        .collect()
}
