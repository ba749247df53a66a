//! 两条更正相互冲突: two records amend the same one, as a merge can cause, so a person must choose.

use crate::check::chains::{Fault, hits};
use crate::check::rule::prelude::*;

pub(super) const RULE: Rule =
    Rule::of_every_year("rival-amendments", Level::Deny, |year| hits(year, "rival-amendments", Fault::Rival));
