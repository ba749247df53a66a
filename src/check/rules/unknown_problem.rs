//! 成果对应的问题不存在: an outcome answers a problem that no session or evaluation records any more, so no
//! problem counts as answered by it.

use crate::check::rule::prelude::*;
use crate::domain::outcome::law::unknown;
use crate::domain::year::problem::recorded;

pub(super) const RULE: Rule = Rule::of_every_year("unknown-problem", Level::Warn, find);

fn find(year: &Year<'_>) -> Vec<Hit> {
    let recorded = recorded(year);
    let mut hits = Vec::new();
    for outcome in year.records.outcomes.current() {
        let Some(problem) = outcome.problem.as_deref() else { continue };
        if unknown(problem, &recorded).is_some() {
            let message = Message::new(RULE.id)
                .with("title", outcome.title.as_str())
                .with("problem", problem)
                .with("outcome", outcome.id.short())
                .with("known", recorded.iter().copied().collect::<Value>())
                .with("count", recorded.len());
            hits.push(Hit::new(key_of(year, outcome.head, "problem"), message));
        }
    }
    hits
}
