//! 评估期间无效: the period of an evaluation is invalid, so missing evaluations cannot be found.

use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::of_every_year("unknown-period", Level::Deny, find);

fn find(year: &Year<'_>) -> Vec<Hit> {
    let evaluations = year.records.evaluations.current();
    evaluations
        .filter(|evaluation| evaluation.term().is_none())
        .map(|evaluation| {
            let message = Message::new(RULE.id).with("period", evaluation.period.as_str());
            Hit::new(key_of(year, evaluation.head, "period"), message)
        })
        .collect()
}
