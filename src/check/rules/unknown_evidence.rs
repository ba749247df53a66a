//! 学习要求的依据写了程序没有的规则或统计数字.

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::figure::Figure;
use crate::domain::plan::Level;
use crate::domain::vocabulary::Vocabulary;
use crate::message::Message;
use crate::store::{Key, Place};

pub(super) const RULE: Rule = Rule::looking("unknown-evidence", Level::Warn, find);

fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (number, requirement) in scope.workspace.plan.requirements.iter().enumerate() {
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
                hits.push(Hit::new(Place::route(scope.workspace.plan_file(), keys), message));
            }
        }
    }
    hits
}
