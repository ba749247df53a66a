//! 成员缺席而没有请假.

use super::Rule;
use crate::check::{Hit, Scope, marks};
use crate::domain::attendance::Status;
use crate::domain::plan::Level;

pub(super) const RULE: Rule = Rule::looking("absent-without-leave", Level::Warn, find);

/// Silent where a record of leave says why, whatever the sheet's mark.
fn find(scope: &Scope<'_>) -> Vec<Hit> {
    marks::of_status(scope, Status::Absent)
        .filter(|mark| !mark.has_leave(scope))
        .map(|mark| mark.hit(scope, RULE.id))
        .collect()
}
