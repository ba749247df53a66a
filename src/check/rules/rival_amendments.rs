//! 两条更正改的是同一条记录: what a merge of two clones can create.

use super::Rule;
use crate::check::chains::{Fault, hits};
use crate::domain::plan::Level;

pub(super) const RULE: Rule =
    Rule::looking("rival-amendments", Level::Deny, |scope| hits(scope, "rival-amendments", Fault::Rival));
