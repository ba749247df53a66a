//! 计划期限倒置: the plan period ends before it begins, so nothing can be measured against it.

use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::of_every_year("backwards-period", Level::Deny, find);

fn find(year: &Year<'_>) -> Vec<Hit> {
    let period = year.plan.period();
    let message = || Message::new(RULE.id).with("from", period.from).with("to", period.to);
    let hit = || Hit::new(Place::key(plan_file(year), "period"), message());
    period.is_backwards().then(hit).into_iter().collect()
}
