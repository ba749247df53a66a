//! 期末前评估: an evaluation stands for a whole period, but was made before some of its sessions were held.

use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::until_closed("evaluation-early", Level::Note, find);

/// Skipped until the period is over. Sessions on the day of the evaluation may be part of it.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for evaluation in year.records.evaluations.current() {
        let Some(term) = evaluation.term() else { continue };
        let to = year.plan.days_of(term).to;
        let later =
            year.held_in(year.plan.span(term)).filter(|entry| entry.session.date > evaluation.date).count();
        if to < year.today() && later > 0 {
            let message = Message::new(RULE.id)
                .with("period", term.to_string())
                .with("day", evaluation.date)
                .with("to", to)
                .with("count", later)
                .with("evaluation", evaluation.id.short());
            hits.push(Hit::new(key_of(year, evaluation.head, "date"), message));
        }
    }
    hits
}
