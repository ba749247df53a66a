//! 季度集中学习次数不足: a quarter ended with fewer sessions than the plan requires.

use crate::check::rule::prelude::*;
use crate::domain::targets::Cycle;

pub(super) const RULE: Rule = Rule::looking("quarter-below-target", Level::Warn, find);

/// Checked once the quarter is over; `target-out-of-reach` warns before.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let plan = year.plan;
    let over = plan.terms(Cycle::Quarter).into_iter().filter(|term| plan.days_of(*term).to < year.today());
    over.filter_map(|quarter| {
        let (period, needed) = (quarter.period(), plan.sessions_in(quarter)?);
        let held = year.timetable().held().filter(|entry| period.contains(entry.session.date)).count();
        (held < needed as usize).then(|| {
            let message = Message::new(RULE.id)
                .with("year", quarter.year().to_string())
                .with("term", Value::Word(quarter.word_id()))
                .with("held", held)
                .with("needed", needed);
            let route = [Key::from("targets"), Key::from("sessions_per_quarter")];
            Hit::new(Place::route(plan_file(year), route), message)
        })
    })
    .collect()
}
