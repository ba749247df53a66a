//! 目标有风险: a target can still be reached, but not for long.

use crate::check::outlooks;
use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::looking("target-at-risk", Level::Note, find);

/// How many working days ahead a target is reported: about four weeks.
const AHEAD: u32 = 20;

fn find(year: &Year<'_>) -> Vec<Hit> {
    year.outlooks()
        .iter()
        .filter_map(|outlook| {
            let until = outlook.pressing(AHEAD, year.today(), year.calendars)?;
            let message = outlooks::message(RULE.id, outlook).with("until", until);
            Some(Hit::new(outlooks::place(year, outlook), message))
        })
        .collect()
}
