//! Recording from a command: the author, and what is printed afterwards.

use chrono::NaiveDate;

use crate::cli::context::Context;
use crate::cli::hear::day::Day;
use crate::cli::hear::people::People;
use crate::domain::record::{RecordId, Stamp};
use crate::message::{Message, Value};
use crate::report::filed::FiledRow;
use crate::store::{Filing, Workspace};

/// Returns the record as programs see it.
pub(crate) fn row(filing: &Filing) -> FiledRow {
    FiledRow {
        id: filing.id.clone(),
        file: filing.file.clone(),
        record_kind: filing.kind,
        amends: filing.amends.clone(),
        first: filing.id.clone(),
        retracts: None,
        known: filing.known,
        paper: None,
    }
}

impl Context {
    /// Prints for programs what the command filed: one record as an object, several as a list.
    pub(crate) fn show_filed(&mut self) -> anyhow::Result<()> {
        match std::mem::take(&mut self.filed).as_slice() {
            [] => Ok(()),
            [only] => self.object(only),
            several => self.show(several, &Message::new("no-records")),
        }
    }

    /// Returns the stamp of a record that is filed now. The author must be known.
    pub(crate) fn stamp(&self, workspace: &Workspace) -> Result<Stamp, Message> {
        let author = People::new(self, workspace).me()?;
        Ok(Stamp::new(self.now, author.id.0.clone()))
    }

    /// Prints which date was used, if the typed one has no year.
    pub(crate) fn echo(&mut self, typed: Day, day: NaiveDate) -> anyhow::Result<()> {
        if typed.is_short() { self.echo_date(day) } else { Ok(()) }
    }

    /// Prints which date was used, for people.
    pub(crate) fn echo_date(&mut self, day: NaiveDate) -> anyhow::Result<()> {
        self.say(&Message::new("day-taken").with("date", Value::Day(day)))
    }

    /// Like [`Self::report_filing`], for an amendment of a record with that id in listings.
    pub(crate) fn report_amendment(
        &mut self,
        message: Message,
        filing: &Filing,
        first: &RecordId,
    ) -> anyhow::Result<()> {
        self.report_filing(message, filing)?;
        self.filed.last_mut().into_iter().for_each(|row| row.first = first.clone());
        Ok(())
    }

    /// Reports several records, once all are filed.
    pub(crate) fn report_filings(&mut self, filings: Vec<(Message, Filing)>) -> anyhow::Result<()> {
        filings.into_iter().try_for_each(|(message, filing)| self.report_filing(message, &filing))
    }

    /// Reports what was recorded and where: at once to people, at the end of the command to programs.
    pub(crate) fn report_filing(&mut self, message: Message, filing: &Filing) -> anyhow::Result<()> {
        if !self.format.is_for_people() {
            self.filed.push(row(filing));
            return Ok(());
        }
        let message = if filing.known { Message::new("filed-already") } else { message };
        self.say(&message.with("id", filing.id.short()))?;
        self.say(&Message::new("filed-at").with("file", filing.file.as_str()))
    }
}
