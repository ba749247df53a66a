//! 期间结束未评估: a period ended without the evaluation that the plan requires.

use crate::check::rule::prelude::*;
use crate::domain::evaluation;

pub(super) const RULE: Rule = Rule::until_closed("evaluation-missing", Level::Warn, find);

/// Skipped if the plan requires no evaluation, and until the days allowed after the period have passed.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let missing = evaluation::missing(year.plan, &year.records.evaluations, year.today());
    missing
        .into_iter()
        .map(|term| {
            let message = Message::new(RULE.id)
                .with("period", term.to_string())
                .with("from", year.plan.days_of(term).from)
                .with("to", year.plan.days_of(term).to);
            let place = [Key::from("targets"), Key::from("evaluation")];
            Hit::new(Place::route(plan_file(year), place), message)
        })
        .collect()
}
