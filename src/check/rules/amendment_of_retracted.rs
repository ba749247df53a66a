//! 更正了已撤销的更正: a record amends a retracted amendment, as a merge can cause, so it has no effect.

use crate::check::chains::{Fault, hits};
use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::of_every_year("amendment-of-retracted", Level::Deny, |year| {
    hits(year, "amendment-of-retracted", Fault::Orphaned)
});
