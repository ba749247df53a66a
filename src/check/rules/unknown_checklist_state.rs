//! 清单的完成状态无效: `done` of a checklist has an unknown state, so its items are never complete.

use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::of_every_year("unknown-checklist-state", Level::Deny, find);

fn find(year: &Year<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (index, list) in year.plan.checklists.iter().enumerate() {
        let states = list.of.states();
        for (at, word) in list.done.iter().enumerate() {
            if !states.contains(&word.as_str()) {
                let message = Message::new(RULE.id)
                    .with("list", list.name.as_str())
                    .with("word", word.as_str())
                    .with("choices", states.iter().copied().collect::<Value>());
                let place = [Key::from("checklists"), Key::from(index), Key::from("done"), Key::from(at)];
                hits.push(Hit::new(Place::route(plan_file(year), place), message));
            }
        }
    }
    hits
}
