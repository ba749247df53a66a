//! 未知依据: a clause names evidence that does not exist, so its verdict is incomplete.

use crate::check::rule::prelude::*;
use crate::domain::figure::Figure;

pub(super) const RULE: Rule = Rule::of_every_year("unknown-evidence", Level::Warn, find);

fn find(year: &Year<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (number, requirement) in year.plan.requirements.iter().enumerate() {
        for (place, clause) in requirement.clauses.iter().enumerate() {
            let named = clause.evidence.iter().enumerate();
            let unknown =
                named.filter(|(_, name)| Figure::from_key(name).is_none() && super::by_id(name).is_none());
            for (at, name) in unknown {
                let message = Message::new(RULE.id)
                    .with("evidence", name.as_str())
                    .with("clause", clause.text.as_str());
                let keys = [
                    Key::from("requirements"),
                    Key::from(number),
                    Key::from("clauses"),
                    Key::from(place),
                    Key::from("evidence"),
                    Key::from(at),
                ];
                hits.push(Hit::new(Place::route(plan_file(year), keys), message));
            }
        }
    }
    hits
}
