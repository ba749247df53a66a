//! 更正所指的记录不存在.

use super::Rule;
use crate::check::chains::{Fault, hits};
use crate::domain::plan::Level;

pub(super) const RULE: Rule = Rule::looking("dangling-amendment", Level::Deny, |scope| {
    hits(scope, "dangling-amendment", Fault::Dangling)
});
