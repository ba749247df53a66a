//! 已请假又登记为缺席: a member asked for leave in advance and is marked as absent, so papers print both an absence
//! and the reason of a leave.

use crate::check::marks;
use crate::check::rule::prelude::*;
use crate::domain::attendance::Status;

pub(super) const RULE: Rule = Rule::of_every_year("absence-despite-leave", Level::Warn, find);

/// Skips leave asked for after the session began: it may leave the absence as it is.
fn find(year: &Year<'_>) -> Vec<Hit> {
    marks::of_status(year, Status::Absent)
        .filter_map(|mark| {
            let leave = mark.leave_in_advance(year)?;
            let hit = mark.hit(year, RULE.id);
            Some(Hit { message: hit.message.with("leave", leave.id.short()), ..hit })
        })
        .collect()
}
