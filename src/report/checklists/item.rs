//! An item of a checklist.

use crate::domain::roster::Roster;
use crate::domain::vocabulary::vocabulary;
use crate::report::prelude::*;

vocabulary! {
    /// The states of items of all checklists.
    pub(crate) ItemState of "checklist-state" {
        NotDone = "not-done",
        Done = "done",
        /// Past its due date and not done.
        Overdue = "overdue",
    }
}

/// An item of a checklist.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct Item {
    /// The task.
    pub what: String,
    /// The owner: a member id, or the plan's own words.
    pub owner: Option<String>,
    pub due: Option<NaiveDate>,
    /// The key of the state.
    pub state: &'static str,
    /// Whether the state counts as done in this checklist.
    pub done: bool,
    /// Whether the item is past its due date and not done.
    pub overdue: bool,
    #[serde(skip)]
    word: String,
    #[serde(skip)]
    name: Option<String>,
}

impl Item {
    /// Returns an item in this state. The checklist decides whether that is done.
    pub(super) fn new<V: Vocabulary>(what: impl Into<String>, state: V) -> Self {
        Self {
            what: what.into(),
            owner: None,
            due: None,
            state: state.key(),
            done: false,
            overdue: false,
            word: format!("{}-{}", V::TERM, state.key()),
            name: None,
        }
    }

    /// Sets a member as owner.
    pub(super) fn owned_by(mut self, member: Option<&MemberId>, roster: &Roster) -> Self {
        self.name = member.map(|member| roster.name(member).to_owned());
        self.owner = member.map(ToString::to_string);
        self
    }

    /// Sets an owner in the plan's own words.
    pub(super) fn owned_in_words(mut self, owner: &str) -> Self {
        self.name = Some(owner.to_owned());
        self.owner = Some(owner.to_owned());
        self
    }

    /// Sets the due date.
    pub(super) fn due_by(mut self, due: Option<NaiveDate>) -> Self {
        self.due = due;
        self
    }

    /// Returns item, owner, due date, state, and whether it is done.
    pub(super) fn cells(&self) -> [Cell; 5] {
        let word = if self.overdue { "item-overdue" } else { &self.word };
        let done = if self.done { "item-done" } else { "item-not-done" };
        [
            self.what.as_str().into(),
            Cell::maybe(self.name.as_deref()),
            Cell::maybe(self.due),
            Cell::Word(word.to_owned()),
            Cell::Word(done.to_owned()),
        ]
    }
}

impl Filterable for Item {
    fn facts(&self) -> Facts<'_> {
        let state = if self.done { ItemState::Done } else { ItemState::NotDone };
        let overdue = self.overdue.then(|| ItemState::Overdue.key());
        Facts {
            members: self.owner.as_deref().into_iter().collect(),
            states: [state.key()].into_iter().chain(overdue).collect(),
            ..Facts::default()
        }
    }
}
