//! 目标有风险: a target can still be reached, but not for long.

use crate::check::outlooks::{self, Group};
use crate::check::rule::prelude::*;
use crate::domain::year::forecast::Outlook;

pub(super) const RULE: Rule = Rule::looking("target-at-risk", Level::Note, find);

fn find(year: &Year<'_>) -> Vec<Hit> {
    let pressing = |outlook: &Outlook<'_>| outlook.pressing(year).map(Some);
    let groups = outlooks::groups(year.outlooks(), pressing);
    let hit = |group: &Group<'_, '_>| {
        let message = outlooks::message(RULE.id, group).with("until", group.until?);
        Some(Hit::new(outlooks::place(year, group), message))
    };
    groups.iter().filter_map(hit).collect()
}
