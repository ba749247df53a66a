//! A rule, and what every rule's file uses.

use super::finding::Hit;
use crate::domain::plan::Level;
use crate::domain::record::{Filed, Kind, Record, RecordId};
use crate::domain::vocabulary::Vocabulary;
use crate::domain::year::Year;
use crate::message::Value;
use crate::store::{self, Fault, Place};

pub(crate) struct Rule {
    /// The name of the error; also the id of its message.
    pub id: &'static str,
    /// The level unless the plan or a flag sets another.
    pub level: Level,
    pub scope: Scope,
    pub finder: Finder,
    /// Whether a plan cannot lower the level, because the rule reports what is unread or altered.
    pub fixed: bool,
}

/// The years that a rule looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    /// Every year: a fault of the files or of what they refer to never expires.
    EveryYear,
    /// The year at work, and what is carried over from earlier years.
    UntilClosed,
    /// The year at work.
    YearAtWork,
}

/// The position of a year beside the year at work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Position {
    AtWork,
    /// An earlier year whose period is over, so that its open items are carried over.
    Over,
    /// Any other year.
    Beside,
}

impl Scope {
    fn includes(self, position: Position) -> bool {
        match self {
            Self::EveryYear => true,
            Self::UntilClosed => position != Position::Beside,
            Self::YearAtWork => position == Position::AtWork,
        }
    }
}

/// How the errors of a rule are found.
pub(crate) enum Finder {
    /// The store finds them while loading.
    Loading,
    /// A function finds them in the loaded year.
    Looking(fn(&Year<'_>) -> Vec<Hit>),
}

impl Rule {
    /// Creates a rule that looks at the year at work.
    pub(super) const fn looking(id: &'static str, level: Level, find: fn(&Year<'_>) -> Vec<Hit>) -> Self {
        Self { id, level, scope: Scope::YearAtWork, finder: Finder::Looking(find), fixed: false }
    }

    /// Creates a rule that also looks at what earlier years left open.
    pub(super) const fn until_closed(
        id: &'static str,
        level: Level,
        find: fn(&Year<'_>) -> Vec<Hit>,
    ) -> Self {
        Self { scope: Scope::UntilClosed, ..Self::looking(id, level, find) }
    }

    /// Creates a rule that looks at every year.
    pub(super) const fn of_every_year(
        id: &'static str,
        level: Level,
        find: fn(&Year<'_>) -> Vec<Hit>,
    ) -> Self {
        Self { scope: Scope::EveryYear, ..Self::looking(id, level, find) }
    }

    /// Creates a rule whose errors the store reports.
    pub(super) const fn loading(id: &'static str) -> Self {
        Self { id, level: Level::Deny, scope: Scope::EveryYear, finder: Finder::Loading, fixed: true }
    }

    /// Returns `true` if a plan cannot lower its level.
    pub(crate) fn is_fixed(&self) -> bool {
        self.fixed
    }

    /// Returns `true` if a plan can set this level.
    pub(super) fn allows(&self, level: Level) -> bool {
        !self.fixed || level >= self.level
    }

    /// Returns what this rule finds in a year.
    pub(super) fn look(&self, year: &Year<'_>, position: Position) -> Vec<Hit> {
        match self.finder {
            Finder::Looking(find) if self.scope.includes(position) => find(year),
            Finder::Looking(_) | Finder::Loading => Vec::new(),
        }
    }

    /// Returns the faults of this rule among those that the store reported.
    pub(super) fn of_store(&self, faults: &[Fault]) -> impl Iterator<Item = Hit> {
        let is_own = |fault: &&Fault| matches!(self.finder, Finder::Loading) && fault.message.id == self.id;
        faults.iter().filter(is_own).map(|fault| Hit::new(fault.place.clone(), fault.message.clone()))
    }
}

/// Returns a word of a closed list as a message value.
pub(super) fn word<V: Vocabulary>(word: V) -> Value {
    Value::Word(word.word_id())
}

/// Returns the file of the year's plan.
pub(super) fn plan_file(year: &Year<'_>) -> String {
    store::plan_file(year.number)
}

/// Returns the file of a record.
pub(super) fn file_of(year: &Year<'_>, kind: Kind, id: &RecordId) -> String {
    store::file_of(year.number, kind, id)
}

/// Returns the place of the value under a key of a record.
pub(super) fn key_of<T: Record>(year: &Year<'_>, filed: &Filed<T>, key: &str) -> Place {
    Place::key(file_of(year, T::KIND, &filed.id), key)
}

/// The imports of a rule file.
pub(super) mod prelude {
    pub(in crate::check) use super::{Rule, file_of, key_of, plan_file, word};
    pub(in crate::check) use crate::check::finding::Hit;
    pub(in crate::check) use crate::domain::plan::Level;
    pub(in crate::check) use crate::domain::record::Kind;
    pub(in crate::check) use crate::domain::vocabulary::Vocabulary;
    pub(in crate::check) use crate::domain::year::Year;
    pub(in crate::check) use crate::message::{Message, Value};
    pub(in crate::check) use crate::store::{Key, Place, ROSTER_FILE};
}

#[cfg(test)]
mod tests {
    use super::*;
    use Position::{AtWork, Beside, Over};

    #[test]
    fn what_is_open_is_carried_over_from_years_that_are_over_and_files_are_looked_at_in_every_year() {
        for (scope, expected) in [
            (Scope::EveryYear, [true, true, true]),
            (Scope::UntilClosed, [true, true, false]),
            (Scope::YearAtWork, [true, false, false]),
        ] {
            assert_eq!(
                [AtWork, Over, Beside].map(|position| scope.includes(position)),
                expected,
                "{scope:?}"
            );
        }
    }

    #[test]
    fn a_plan_may_repeat_or_raise_the_level_of_a_fixed_rule() {
        let fixed = Rule { level: Level::Warn, ..Rule::loading("fixed") };
        let free = Rule { fixed: false, ..Rule::loading("free") };
        let levels = [Level::Off, Level::Note, Level::Warn, Level::Deny];
        assert_eq!(levels.map(|level| fixed.allows(level)), [false, false, true, true]);
        assert_eq!(levels.map(|level| free.allows(level)), [true; 4]);
    }
}
