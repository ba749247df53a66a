//! 记录里写了名册没有的人.

use std::collections::BTreeSet;

use super::Rule;
use crate::check::{Hit, Scope, references};
use crate::domain::names::Named;
use crate::domain::plan::Level;
use crate::domain::roster::MemberId;

pub(super) const RULE: Rule = Rule::looking("unknown-member", Level::Deny, find);

/// Skips the author of a note; `note-by-non-member` reports those.
fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let known: BTreeSet<&MemberId> = scope.workspace.roster.members.iter().map(|member| &member.id).collect();
    references::hits(scope, RULE.id, "member", |named| match named {
        Named::Member(member) if !known.contains(member) => Some(member.to_string()),
        _ => None,
    })
}
