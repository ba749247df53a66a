//! 计划期限的首日晚于末日.

use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::looking("backwards-period", Level::Deny, find);

fn find(year: &Year<'_>) -> Vec<Hit> {
    let period = year.plan.period();
    let message = || Message::new(RULE.id).with("from", period.from).with("to", period.to);
    let hit = || Hit::new(Place::key(plan_file(year), "period"), message());
    period.is_backwards().then(hit).into_iter().collect()
}
