//! 更正所指的更正已经撤销: what a merge of two clones can create.

use super::Rule;
use crate::check::chains::{Fault, hits};
use crate::domain::plan::Level;

pub(super) const RULE: Rule = Rule::looking("amendment-of-retracted", Level::Deny, |scope| {
    hits(scope, "amendment-of-retracted", Fault::Orphaned)
});
