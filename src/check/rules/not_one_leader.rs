//! 现任组长不是一名: the roster has no leader or several, so it is not known who chairs.

use crate::check::rule::prelude::*;
use crate::domain::roster::Role;

pub(super) const RULE: Rule = Rule::looking("not-one-leader", Level::Warn, find);

/// Checks today only. A group without members needs no leader.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let leaders = year.roster.in_role(Role::Leader, year.today()).count();
    if year.roster.on(year.today()).next().is_none() || leaders == 1 {
        return Vec::new();
    }
    vec![Hit::new(Place::whole(ROSTER_FILE), Message::new(RULE.id).with("count", leaders))]
}
