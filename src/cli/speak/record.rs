//! Recording from a command: the author, and what is printed afterwards.

use chrono::NaiveDate;

use crate::cli::context::Context;
use crate::cli::hear::day::Day;
use crate::cli::hear::select;
use crate::domain::record::Stamp;
use crate::domain::roster::Member;
use crate::message::{Message, Value};
use crate::report::log::UNKNOWN;
use crate::store::{Filing, Workspace, git};

impl Context {
    /// Returns the author: the member given by `--as` or `PLAN_MEMBER`, or the one with the git
    /// address.
    fn author(&self, workspace: &Workspace) -> Result<String, Message> {
        if let Some(word) = &self.acting {
            return select::member(&workspace.roster, word).map(|member| member.id.to_string());
        }
        Ok(match self.known_by_git(workspace) {
            Ok(member) => member.id.to_string(),
            Err(email) => email.unwrap_or(UNKNOWN).to_owned(),
        })
    }

    /// Returns the stamp of a record that is filed now.
    pub(crate) fn stamp(&self, workspace: &Workspace) -> Result<Stamp, Message> {
        Ok(Stamp::new(self.now, self.author(workspace)?))
    }

    /// Returns the member with the git address.
    pub(crate) fn known_by_git<'a>(&self, workspace: &'a Workspace) -> Result<&'a Member, Option<&str>> {
        let email = self.email.get_or_init(|| git::user_email(&workspace.repository.root)).as_deref();
        email.and_then(|email| workspace.roster.with_email(email)).ok_or(email)
    }

    /// Prints which date was used, if the typed one has no year.
    pub(crate) fn echo(&mut self, typed: Day, day: NaiveDate) -> anyhow::Result<()> {
        if !typed.is_short() || !self.format.is_for_people() {
            return Ok(());
        }
        self.say(&Message::new("day-taken").with("date", Value::Day(day)))
    }

    /// Prints what was recorded and where, for people or as JSON.
    pub(crate) fn report_filing(&mut self, message: Message, filing: &Filing) -> anyhow::Result<()> {
        if !self.format.is_for_people() {
            return self.object(&serde_json::json!({ "id": filing.id, "file": filing.file }));
        }
        let message = if filing.known { Message::new("filed-already") } else { message };
        self.say(&message.with("id", filing.id.short()))?;
        self.say(&Message::new("filed-at").with("file", filing.file.as_str()))
    }
}
