//! 计划的年度与文件名不一致: the plan's year differs from its file name, so its records are looked up in the wrong
//! year.

use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::of_every_year("misnamed-plan", Level::Deny, find);

fn find(year: &Year<'_>) -> Vec<Hit> {
    let (file, stated) = (year.number, year.plan.year);
    let message = || Message::new(RULE.id).with("file", file.to_string()).with("year", stated.to_string());
    let hit = || Hit::new(Place::key(plan_file(year), "year"), message());
    (file != stated).then(hit).into_iter().collect()
}
