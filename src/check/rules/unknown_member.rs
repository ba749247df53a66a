//! 记录里写了名册没有的人.

use super::Rule;
use crate::check::{Hit, Scope, references};
use crate::domain::plan::Level;
use crate::message::Message;

pub(super) const RULE: Rule = Rule::looking("unknown-member", Level::Deny, find);

/// Silent on the author of a note, of whom `note-by-non-member` speaks.
fn find(scope: &Scope<'_>) -> Vec<Hit> {
    references::members(scope)
        .into_iter()
        .filter(|(_, member)| scope.workspace.roster.get(member).is_none())
        .map(|(place, member)| Hit::new(place, Message::new(RULE.id).with("member", member.to_string())))
        .collect()
}
