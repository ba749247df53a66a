//! Recording from a command: the author, and what is printed afterwards.

use chrono::NaiveDate;

use crate::cli::context::Context;
use crate::cli::hear::day::Day;
use crate::cli::hear::people::People;
use crate::domain::record::Stamp;
use crate::message::{Message, Value};
use crate::store::{Filing, Workspace};

impl Context {
    /// Returns the stamp of a record that is filed now. The author must be known.
    pub(crate) fn stamp(&self, workspace: &Workspace) -> Result<Stamp, Message> {
        let author = People::new(self, workspace).me()?;
        Ok(Stamp::new(self.now, author.id.to_string()))
    }

    /// Prints which date was used, if the typed one has no year.
    pub(crate) fn echo(&mut self, typed: Day, day: NaiveDate) -> anyhow::Result<()> {
        if typed.is_short() { self.echo_date(day) } else { Ok(()) }
    }

    /// Prints which date was used, for people.
    pub(crate) fn echo_date(&mut self, day: NaiveDate) -> anyhow::Result<()> {
        if !self.format.is_for_people() {
            return Ok(());
        }
        self.say(&Message::new("day-taken").with("date", Value::Day(day)))
    }

    /// Prints what was recorded and where, for people; for programs once the command ends.
    pub(crate) fn report_filing(&mut self, message: Message, filing: &Filing) -> anyhow::Result<()> {
        if !self.format.is_for_people() {
            self.filed.push(serde_json::json!({ "id": filing.id, "file": filing.file }));
            return Ok(());
        }
        let message = if filing.known { Message::new("filed-already") } else { message };
        self.say(&message.with("id", filing.id.short()))?;
        self.say(&Message::new("filed-at").with("file", filing.file.as_str()))
    }
    /// Prints what was filed for programs: one object, or a list of several.
    pub(crate) fn show_filed(&mut self) -> anyhow::Result<()> {
        match std::mem::take(&mut self.filed).as_slice() {
            [] => Ok(()),
            [only] => self.object(only),
            several => self.object(several),
        }
    }
}
