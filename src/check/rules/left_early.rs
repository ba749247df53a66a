//! 早退: a member left early, although the plan requires members to stay to the end.

use crate::check::marks;
use crate::check::rule::prelude::*;
use crate::domain::attendance::Status;

pub(super) const RULE: Rule = Rule::looking("left-early", Level::Note, find);

fn find(year: &Year<'_>) -> Vec<Hit> {
    marks::of_status(year, Status::LeftEarly).map(|mark| mark.hit(year, RULE.id)).collect()
}
