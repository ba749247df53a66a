//! 更正没有对象: a record amends one that does not exist, so it is not known what it corrects.

use crate::check::chains::{Fault, hits};
use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::of_every_year("dangling-amendment", Level::Deny, |year| {
    hits(year, "dangling-amendment", Fault::Dangling)
});
