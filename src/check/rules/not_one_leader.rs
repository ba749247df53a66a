//! 现任组长不是一名: the roster has no leader or several, so it is not known who chairs.

use crate::check::rule::prelude::*;
use crate::domain::roster::Role;

pub(super) const RULE: Rule = Rule::looking("not-one-leader", Level::Warn, find);

/// The roster has only the current roles, so only today is checked. A group without members needs no
/// leader.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let members: Vec<_> = year.roster.on(year.today()).collect();
    let leaders = members.iter().filter(|member| member.role == Role::Leader).count();
    if members.is_empty() || leaders == 1 {
        return Vec::new();
    }
    vec![Hit::new(Place::whole(ROSTER_FILE), Message::new(RULE.id).with("count", leaders))]
}
