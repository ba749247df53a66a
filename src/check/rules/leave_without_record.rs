//! 考勤为请假，没有请假登记: a member is marked as on leave without a record that gives reason and approver.

use crate::check::marks;
use crate::check::rule::prelude::*;
use crate::domain::attendance::Status;

pub(super) const RULE: Rule = Rule::looking("leave-without-record", Level::Warn, find);

fn find(year: &Year<'_>) -> Vec<Hit> {
    marks::of_status(year, Status::Leave)
        .filter(|mark| !mark.has_leave(year))
        .map(|mark| mark.hit(year, RULE.id))
        .collect()
}
