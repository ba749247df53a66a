//! 成员没有完成年度任务.

use crate::check::accounts;
use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::looking("member-below-target", Level::Warn, find);

/// Silent until the plan's period is over, for until then it can be reached; of attendance
/// `attendance-below-target` speaks.
fn find(year: &Year<'_>) -> Vec<Hit> {
    accounts::at_the_end(year, |place, account| {
        let shortfalls = account.shortfalls(year.plan);
        shortfalls
            .map(|short| {
                let message = Message::new(RULE.id)
                    .with("name", account.member.name.as_str())
                    .with("member", account.member.id.to_string())
                    .with("quota", Value::Word(format!("quota-{}", short.quota.key())))
                    .with("have", short.have)
                    .with("need", short.need);
                Hit::new(place.clone(), message)
            })
            .collect()
    })
}
