//! 目标已经达不到.

use super::Rule;
use crate::check::outlooks;
use crate::check::{Hit, Scope};
use crate::domain::forecast::Reach;
use crate::domain::plan::Level;

pub(super) const RULE: Rule = Rule::looking("target-out-of-reach", Level::Warn, find);

/// Silent once the plan's period is over: then others say what was not reached.
fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let outlooks = scope.outset().outlooks().into_iter();
    outlooks
        .filter(|outlook| outlook.reach == Reach::Lost)
        .map(|outlook| Hit::new(outlooks::place(scope, &outlook), outlooks::message(RULE.id, &outlook)))
        .collect()
}
