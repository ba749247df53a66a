//! 成员迟到.

use super::Rule;
use crate::check::{Hit, Scope, marks};
use crate::domain::attendance::Status;
use crate::domain::plan::Level;

pub(super) const RULE: Rule = Rule::looking("late", Level::Note, find);

fn find(scope: &Scope<'_>) -> Vec<Hit> {
    marks::of_status(scope, Status::Late).map(|mark| mark.hit(scope, RULE.id)).collect()
}
