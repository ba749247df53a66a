//! 期满没有效果评估.

use chrono::Days;

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::plan::Level;
use crate::domain::term::Term;
use crate::message::Message;
use crate::store::{Key, Place};

pub(super) const RULE: Rule = Rule::looking("evaluation-missing", Level::Warn, find);

/// Silent where the plan asks for no evaluation, and for as many days after a period's end as the
/// plan allows for making it. An evaluation of a longer period that ends on the same day serves too:
/// that of the half year looks back on its second quarter.
fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let plan = &scope.workspace.plan;
    let Some(cycle) = plan.targets.evaluation else { return Vec::new() };
    let allowed = Days::new(plan.targets.evaluation_days_after.unwrap_or(0).into());
    let evaluations = &scope.workspace.records.evaluations;
    let made: Vec<Term> = evaluations.current().filter_map(|evaluation| evaluation.term()).collect();
    let due =
        |term: &Term| term.period().to.checked_add_days(allowed).is_some_and(|last| last < scope.today());
    let serves = |made: &Term, term: Term| {
        made.period().to == term.period().to && made.period().from <= term.period().from
    };
    let missing = plan.terms(cycle).into_iter().filter(due);
    let missing = missing.filter(|term| !made.iter().any(|made| serves(made, *term)));
    missing
        .map(|term| {
            let message = Message::new(RULE.id)
                .with("period", term.to_string())
                .with("from", term.period().from)
                .with("to", term.period().to);
            let place = [Key::from("targets"), Key::from("evaluation")];
            Hit::new(Place::route(scope.workspace.plan_file(), place), message)
        })
        .collect()
}
