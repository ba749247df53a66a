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
        .filter(|member| !known.contains(member.named))
        .map(|member| {
            let message = Message::new(RULE.id).with("member", member.named.to_string());
            Hit::new(member.place(scope.workspace), message)
        })
        .collect()
}
