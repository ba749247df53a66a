//! A rule, and what every rule's file uses.

use super::finding::Hit;
use crate::domain::plan::Level;
use crate::domain::record::{Kind, RecordId};
use crate::domain::vocabulary::Vocabulary;
use crate::domain::year::Year;
use crate::message::Value;
use crate::store::{self, Fault};

pub(crate) struct Rule {
    /// The name of the error; also the id of its message.
    pub id: &'static str,
    /// The level unless the plan or a flag sets another.
    pub level: Level,
    pub finder: Finder,
}

/// How the errors of a rule are found.
pub(crate) enum Finder {
    /// The store finds them while loading.
    Loading,
    /// A function finds them in the loaded year.
    Looking(fn(&Year<'_>) -> Vec<Hit>),
}

impl Rule {
    /// Creates a rule that looks at the loaded year.
    pub(super) const fn looking(id: &'static str, level: Level, find: fn(&Year<'_>) -> Vec<Hit>) -> Self {
        Self { id, level, finder: Finder::Looking(find) }
    }

    /// Creates a rule whose errors the store reports.
    pub(super) const fn loading(id: &'static str) -> Self {
        Self { id, level: Level::Deny, finder: Finder::Loading }
    }

    /// Returns every fault of this rule; `faults` are those that the store reported.
    pub(super) fn find(&self, year: &Year<'_>, faults: &[Fault]) -> Vec<Hit> {
        match self.finder {
            Finder::Looking(find) => find(year),
            Finder::Loading => faults
                .iter()
                .filter(|fault| fault.message.id == self.id)
                .map(|fault| Hit::new(fault.place.clone(), fault.message.clone()))
                .collect(),
        }
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

/// The imports of a rule file.
pub(super) mod prelude {
    pub(in crate::check) use super::{Rule, file_of, plan_file, word};
    pub(in crate::check) use crate::check::finding::Hit;
    pub(in crate::check) use crate::domain::plan::Level;
    pub(in crate::check) use crate::domain::record::Kind;
    pub(in crate::check) use crate::domain::vocabulary::Vocabulary;
    pub(in crate::check) use crate::domain::year::Year;
    pub(in crate::check) use crate::message::{Message, Value};
    pub(in crate::check) use crate::store::{Key, Place, ROSTER_FILE};
}
