//! 成员缺席而没有请假.

use crate::check::marks;
use crate::check::rule::prelude::*;
use crate::domain::attendance::Status;

pub(super) const RULE: Rule = Rule::looking("absent-without-leave", Level::Warn, find);

/// Silent where a record of leave says why, whatever the sheet's mark.
fn find(year: &Year<'_>) -> Vec<Hit> {
    marks::of_status(year, Status::Absent)
        .filter(|mark| !mark.has_leave(year))
        .map(|mark| mark.hit(year, RULE.id))
        .collect()
}
