//! 未按期通报学习情况: a completed period has no bulletin, although the plan requires one.

use crate::check::rule::prelude::*;
use crate::domain::year::bulletin;

pub(super) const RULE: Rule = Rule::until_closed("bulletin-missing", Level::Warn, find);

/// Checked when the period is over. Periods without a session need no bulletin.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let hit = |bulletin: bulletin::Bulletin<'_>| {
        let message = Message::new(RULE.id)
            .with("year", bulletin.term.year().to_string())
            .with("term", Value::Word(bulletin.term.word_id()))
            .with("session", bulletin.last.id.short());
        let route = [Key::from("targets"), Key::from("bulletin")];
        Hit::new(Place::route(plan_file(year), route), message)
    };
    bulletin::missing(year).map(hit).collect()
}
