//! 记录里写了名册没有的人.

use std::collections::BTreeSet;

use super::Rule;
use crate::check::{Hit, Scope, references};
use crate::domain::plan::Level;
use crate::domain::roster::MemberId;
use crate::message::Message;

pub(super) const RULE: Rule = Rule::looking("unknown-member", Level::Deny, find);

/// Silent on the author of a note, of whom `note-by-non-member` speaks.
fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let known: BTreeSet<&MemberId> = scope.workspace.roster.members.iter().map(|member| &member.id).collect();
    references::members(scope)
        .into_iter()
        .filter(|(_, member)| !known.contains(member))
        .map(|(place, member)| Hit::new(place, Message::new(RULE.id).with("member", member.to_string())))
        .collect()
}
