//! The levels of rules: the default, then the plan, then flags.

use std::collections::BTreeMap;

use super::finding::{Finding, Hit};
use super::rule::Rule;
use crate::domain::plan::Level;

/// Levels that differ from the default.
#[derive(Debug, Clone, Default)]
pub(crate) struct Settings {
    /// The levels of the plan.
    levels: BTreeMap<String, Level>,
    /// The levels of flags.
    flags: BTreeMap<String, Level>,
}

impl Settings {
    /// Returns the levels that a plan sets.
    pub(crate) fn of_plan(levels: &BTreeMap<String, Level>) -> Self {
        Self { levels: levels.clone(), flags: BTreeMap::new() }
    }

    /// Sets the level of a rule, over that of the plan.
    pub(crate) fn set(&mut self, rule: &str, level: Level) {
        self.flags.insert(rule.to_owned(), level);
    }

    /// Returns the level of a rule.
    pub(crate) fn level(&self, rule: &Rule) -> Level {
        let planned = self.levels.get(rule.id).filter(|level| rule.allows(**level));
        self.flags.get(rule.id).or(planned).copied().unwrap_or(rule.level)
    }

    /// Returns the finding of a hit at the level of its rule; `None` if the rule is off.
    pub(crate) fn judge(&self, rule: &Rule, hit: Hit) -> Option<Finding> {
        let level = self.level(rule);
        let Hit { message, place } = hit;
        (level != Level::Off).then_some(Finding { rule: rule.id, level, message, place })
    }
}
