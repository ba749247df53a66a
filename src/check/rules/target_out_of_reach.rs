//! 目标已经达不到.

use crate::check::outlooks;
use crate::check::rule::prelude::*;
use crate::domain::year::forecast::Reach;

pub(super) const RULE: Rule = Rule::looking("target-out-of-reach", Level::Warn, find);

/// Silent once the plan's period is over: then others say what was not reached.
fn find(year: &Year<'_>) -> Vec<Hit> {
    year.outlooks()
        .iter()
        .filter(|outlook| outlook.reach == Reach::Lost)
        .map(|outlook| Hit::new(outlooks::place(year, outlook), outlooks::message(RULE.id, outlook)))
        .collect()
}
