//! How serious each rule is: the program's own word, then the plan's, then the flags'.

use std::collections::BTreeMap;

use super::finding::{Finding, Hit};
use super::rule::Rule;
use crate::domain::plan::Level;

/// Levels that differ from the program's own.
#[derive(Debug, Clone, Default)]
pub(crate) struct Settings {
    levels: BTreeMap<String, Level>,
}

impl Settings {
    /// The levels that a plan gives.
    pub(crate) fn of_plan(levels: &BTreeMap<String, Level>) -> Self {
        Self { levels: levels.clone() }
    }

    /// Gives a rule another level, over what the plan says.
    pub(crate) fn set(&mut self, rule: &str, level: Level) {
        self.levels.insert(rule.to_owned(), level);
    }

    /// How serious a rule is.
    pub(crate) fn level(&self, rule: &Rule) -> Level {
        self.levels.get(rule.id).copied().unwrap_or(rule.level)
    }

    /// The finding that a hit is at its rule's level; none where the rule is off.
    pub(crate) fn judge(&self, rule: &Rule, hit: Hit) -> Option<Finding> {
        let level = self.level(rule);
        let Hit { message, place } = hit;
        (level != Level::Off).then_some(Finding { rule: rule.id, level, message, place })
    }
}
