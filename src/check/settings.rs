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

#[cfg(test)]
mod tests {
    use super::*;
    use Level::{Deny, Note, Off, Warn};

    #[test]
    fn a_flag_counts_over_the_plan_and_a_plan_cannot_lower_a_fixed_rule() {
        let fixed = Rule::loading("fixed");
        let fixed_note = Rule { level: Note, ..Rule::loading("fixed") };
        let free = Rule::looking("free", Warn, |_| Vec::new());
        let cases = [
            (&free, None, None, Warn),
            (&free, Some(Off), None, Off),
            (&free, Some(Deny), None, Deny),
            (&free, Some(Off), Some(Note), Note),
            (&free, None, Some(Off), Off),
            (&fixed, None, None, Deny),
            (&fixed, Some(Warn), None, Deny),
            (&fixed, Some(Warn), Some(Off), Off),
            (&fixed_note, Some(Note), None, Note),
            (&fixed_note, Some(Warn), None, Warn),
            (&fixed_note, Some(Off), None, Note),
        ];
        for (rule, planned, flag, expected) in cases {
            let planned = planned.map(|level| (rule.id.to_owned(), level));
            let mut settings = Settings::of_plan(&planned.into_iter().collect());
            settings.set("another", Off);
            if let Some(level) = flag {
                settings.set(rule.id, level);
            }
            assert_eq!(settings.level(rule), expected, "{} {flag:?}", rule.id);
        }
    }
}
