//! 目标无法达到: a target can no longer be reached, so the plan needs a decision.

use crate::check::outlooks;
use crate::check::rule::prelude::*;
use crate::domain::year::forecast::Reach;

pub(super) const RULE: Rule = Rule::looking("target-out-of-reach", Level::Warn, find);

/// Skipped once the plan period is over: other rules then report missed targets.
fn find(year: &Year<'_>) -> Vec<Hit> {
    year.outlooks()
        .iter()
        .filter(|outlook| outlook.reach == Reach::Lost)
        .map(|outlook| Hit::new(outlooks::place(year, outlook), outlooks::message(RULE.id, outlook)))
        .collect()
}
