//! 现任组长不是一位.

use crate::check::rule::prelude::*;
use crate::domain::roster::Role;

pub(super) const RULE: Rule = Rule::looking("not-one-leader", Level::Warn, find);

/// The roster tells what each member is now, not what one was before; so only the day of the check is
/// judged, and a group without members has nobody to lead.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let members: Vec<_> = year.roster.on(year.today()).collect();
    let leaders = members.iter().filter(|member| member.role == Role::Leader).count();
    if members.is_empty() || leaders == 1 {
        return Vec::new();
    }
    vec![Hit::new(Place::whole(ROSTER_FILE), Message::new(RULE.id).with("count", leaders))]
}
