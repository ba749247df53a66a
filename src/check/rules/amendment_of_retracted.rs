//! 更正所指的更正已经撤销: what a merge of two clones can create.

use crate::check::chains::{Fault, hits};
use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::looking("amendment-of-retracted", Level::Deny, |year| {
    hits(year, "amendment-of-retracted", Fault::Orphaned)
});
