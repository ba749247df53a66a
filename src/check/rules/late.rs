//! 迟到: a member was late, although the plan requires punctuality.

use crate::check::marks;
use crate::check::rule::prelude::*;
use crate::domain::attendance::Status;

pub(super) const RULE: Rule = Rule::looking("late", Level::Note, find);

fn find(year: &Year<'_>) -> Vec<Hit> {
    marks::of_status(year, Status::Late).map(|mark| mark.hit(year, RULE.id)).collect()
}
