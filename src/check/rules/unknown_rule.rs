//! 规则设置无效: a setting under `[rules]` has no effect, because there is no such rule or a plan cannot lower it.

use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::of_every_year("unknown-rule", Level::Deny, find);

fn find(year: &Year<'_>) -> Vec<Hit> {
    let set = year.plan.rules.iter();
    set.filter_map(|(id, level)| {
        let message = match super::by_id(id) {
            None => Message::new(RULE.id),
            Some(rule) if !rule.allows(*level) => Message::new("fixed-rule"),
            Some(_) => return None,
        };
        let place = Place::route(plan_file(year), [Key::from("rules"), Key::from(id.as_str())]);
        Some(Hit::new(place, message.with("rule", id.as_str())))
    })
    .collect()
}
