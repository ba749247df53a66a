//! 成员不存在: a record names someone who is not in the roster, so it counts for nobody.

use std::collections::BTreeSet;

use crate::check::references;
use crate::check::rule::prelude::*;
use crate::domain::names::Named;
use crate::domain::roster::MemberId;

pub(super) const RULE: Rule = Rule::of_every_year("unknown-member", Level::Deny, find);

/// Skips the author of a note; `note-by-non-member` reports those.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let known: BTreeSet<&MemberId> = year.roster.members.iter().map(|member| &member.id).collect();
    references::hits(year, RULE.id, "member", |named| match named {
        Named::Member(member) if !known.contains(member) => Some(member.to_string()),
        _ => None,
    })
}
