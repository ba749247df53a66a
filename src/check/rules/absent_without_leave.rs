//! 无故缺席: a member was absent without leave, which the plan does not allow.

use crate::check::marks;
use crate::check::rule::prelude::*;
use crate::domain::attendance::Status;

pub(super) const RULE: Rule = Rule::looking("absent-without-leave", Level::Warn, find);

/// Skips members with a leave record, whatever their status on the sheet.
fn find(year: &Year<'_>) -> Vec<Hit> {
    marks::of_status(year, Status::Absent)
        .filter(|mark| !mark.has_leave(year))
        .map(|mark| mark.hit(year, RULE.id))
        .collect()
}
