//! 两条更正改的是同一条记录: what a merge of two clones can create.

use crate::check::chains::{Fault, hits};
use crate::check::rule::prelude::*;

pub(super) const RULE: Rule =
    Rule::looking("rival-amendments", Level::Deny, |year| hits(year, "rival-amendments", Fault::Rival));
