//! Who acts: as `--as`, `PLAN_MEMBER` or the git configuration says, or as a question was answered.

use std::cell::OnceCell;

use crate::cli::hear::prompt::{Prompt, Stopped};
use crate::domain::roster::Member;
use crate::i18n::Words;
use crate::message::Message;
use crate::store::{Workspace, git};

/// Who acts, as far as it is known without the roster.
#[derive(Debug, Default)]
pub(crate) struct Actor {
    /// The value of `--as`.
    flag: Option<String>,
    /// The value of `PLAN_MEMBER`.
    variable: Option<String>,
    /// The user in git, read at first use.
    git: OnceCell<git::User>,
    /// The answer to the question who acts.
    pub(crate) chosen: OnceCell<Chosen>,
    /// Why the question was not answered.
    pub(crate) stopped: OnceCell<Stopped>,
}

/// A member who was chosen as the acting one.
#[derive(Debug)]
pub(crate) struct Chosen {
    pub(crate) member: String,
    pub(crate) name: String,
    /// Whether the git configuration has the answer.
    pub(crate) is_remembered: bool,
}

impl Actor {
    pub(crate) fn new(flag: Option<String>, variable: Option<String>) -> Self {
        Self { flag, variable, ..Self::default() }
    }

    /// Returns the word of the option or the variable, and the message if it names nobody; the option's
    /// own error is enough.
    pub(crate) fn named(&self) -> Option<(&str, Option<&'static str>)> {
        let chosen = || self.chosen.get().map(|chosen| (chosen.member.as_str(), None));
        let variable = || self.variable.as_deref().map(|word| (word, Some("acting-env-unknown")));
        self.flag.as_deref().map(|word| (word, None)).or_else(variable).or_else(chosen)
    }

    /// Returns what git says about the user of this workspace.
    pub(crate) fn git(&self, workspace: &Workspace) -> &git::User {
        self.git.get_or_init(|| git::user(&workspace.repository.root))
    }

    /// Asks which of these members acts, and remembers the answer in the git configuration. Returns `None`
    /// if there is no answer.
    pub(crate) fn ask<'a>(
        &self,
        members: &[&'a Member],
        workspace: &Workspace,
        words: &Words,
    ) -> Option<&'a Member> {
        let rows: Vec<Vec<String>> =
            members.iter().map(|member| vec![member.name.clone(), member.id.to_string()]).collect();
        match Prompt::new(words).choose(&words.word("ask-who"), &rows, 0) {
            Ok(at) => {
                let member = members[at];
                let is_remembered = git::remember(&workspace.repository.root, &member.id.0);
                let (id, name) = (member.id.to_string(), member.name.clone());
                let _ = self.chosen.set(Chosen { member: id, name, is_remembered }); // asked once
                Some(member)
            }
            Err(stopped) => {
                let _ = self.stopped.set(stopped); // asked once
                None
            }
        }
    }
}

/// Returns the message that the configured member is not in the roster.
pub(crate) fn unknown(id: &'static str, word: &str) -> Message {
    Message::new(id).with("word", word)
}
