//! 更正所指的记录不存在.

use crate::check::chains::{Fault, hits};
use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::looking("dangling-amendment", Level::Deny, |year| {
    hits(year, "dangling-amendment", Fault::Dangling)
});
