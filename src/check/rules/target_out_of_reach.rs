//! 目标无法达到: a target can no longer be reached, so the plan needs a decision.

use crate::check::outlooks::{self, Group};
use crate::check::rule::prelude::*;
use crate::domain::year::forecast::{Outlook, Reach};

pub(super) const RULE: Rule = Rule::looking("target-out-of-reach", Level::Warn, find);

/// Skipped once the plan period is over: other rules then report missed targets.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let lost = |outlook: &Outlook<'_>| (outlook.reach == Reach::Lost).then_some(None);
    let groups = outlooks::groups(year.outlooks(), lost);
    let hit =
        |group: &Group<'_, '_>| Hit::new(outlooks::place(year, group), outlooks::message(RULE.id, group));
    groups.iter().map(hit).collect()
}
