//! One thing on a checklist.

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::roster::{MemberId, Roster};
use crate::domain::vocabulary::Vocabulary;
use crate::output::Cell;

/// One thing on a checklist.
#[derive(Debug, Serialize)]
pub(crate) struct Item {
    /// What is to be done.
    pub what: String,
    /// Who sees to it: a member's id, or whom the plan names in words.
    pub owner: Option<String>,
    pub due: Option<NaiveDate>,
    /// The key of how far it has come.
    pub state: &'static str,
    /// Whether that counts as done in this list.
    pub done: bool,
    /// Whether it is past its due date and not done.
    pub overdue: bool,
    #[serde(skip)]
    word: String,
    #[serde(skip)]
    name: Option<String>,
}

impl Item {
    /// A thing that has come so far. Whether that is done is the list's to say.
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

    /// The same thing, seen to by a member.
    pub(super) fn owned_by(mut self, member: Option<&MemberId>, roster: &Roster) -> Self {
        self.name = member.map(|member| roster.name(member).to_owned());
        self.owner = member.map(ToString::to_string);
        self
    }

    /// The same thing, seen to by whomever the plan names in words.
    pub(super) fn owned_in_words(mut self, owner: &str) -> Self {
        self.name = Some(owner.to_owned());
        self.owner = Some(owner.to_owned());
        self
    }

    /// The same thing, due by a day.
    pub(super) fn due_by(mut self, due: Option<NaiveDate>) -> Self {
        self.due = due;
        self
    }

    /// What, who, by when, how far, and whether that is done.
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
