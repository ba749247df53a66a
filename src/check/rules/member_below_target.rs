//! 成员未完成年度任务: a member missed an annual target of the plan.

use crate::check::accounts;
use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::looking("member-below-target", Level::Warn, find);

/// Checked once the plan period is over, because targets can be reached until then.
/// `attendance-below-target` covers attendance.
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
