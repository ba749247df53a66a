//! 成员没有完成年度任务.

use super::Rule;
use crate::check::{Hit, Scope, accounts};
use crate::domain::plan::Level;
use crate::domain::vocabulary::Vocabulary;
use crate::message::{Message, Value};

pub(super) const RULE: Rule = Rule::looking("member-below-target", Level::Warn, find);

/// Silent until the plan's period is over, for until then it can be reached; of attendance
/// `attendance-below-target` speaks.
fn find(scope: &Scope<'_>) -> Vec<Hit> {
    accounts::at_the_end(scope, |place, account| {
        let shortfalls = account.shortfalls(&scope.workspace.plan);
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
