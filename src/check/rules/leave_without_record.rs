//! 考勤表标为请假，却没有请假登记.

use super::Rule;
use crate::check::{Hit, Scope, marks};
use crate::domain::attendance::Status;
use crate::domain::plan::Level;

pub(super) const RULE: Rule = Rule::looking("leave-without-record", Level::Warn, find);

fn find(scope: &Scope<'_>) -> Vec<Hit> {
    marks::of_status(scope, Status::Leave)
        .filter(|mark| !mark.has_leave(scope))
        .map(|mark| mark.hit(scope, RULE.id))
        .collect()
}
