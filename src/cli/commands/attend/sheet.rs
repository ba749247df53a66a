//! `plan attend SESSION --sheet FILE`: what a filled-in sheet would mark, and marking it.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Serialize;

use crate::cli::context::Context;
use crate::cli::hear::infile;
use crate::domain::attendance::Status;
use crate::domain::roster::MemberId;
use crate::domain::timetable::Entry;
use crate::domain::vocabulary::vocabulary;
use crate::import::sheet::attendance::{self, Finding, Line};
use crate::message::{Message, Value};
use crate::output::{Cell, Format, Row};
use crate::store::Workspace;

/// A filled-in sheet beside what is known of the session.
pub(super) struct Given<'a> {
    entry: &'a Entry<'a>,
    rows: Vec<SheetRow>,
    /// The marks that are not known yet.
    marks: BTreeMap<MemberId, Status>,
    guests: Vec<String>,
}

vocabulary! {
    /// What comes of a line of a sheet.
    Verdict of "sheet-verdict" {
        /// Marks somebody who was not marked.
        New = "new",
        /// Says what is known.
        Same = "same",
        /// Says something else than what is known.
        Changed = "changed",
        /// Says nothing.
        Blank = "blank",
        /// Names a guest.
        Guest = "guest",
        /// Left to a person.
        Doubtful = "doubtful",
    }
}

/// A line of the sheet as listed.
#[derive(Debug, Serialize)]
struct SheetRow {
    row: u32,
    name: String,
    member: Option<MemberId>,
    words: String,
    status: Option<Status>,
    earlier: Option<Status>,
    verdict: Verdict,
    doubt: Option<attendance::Doubt>,
}

impl Row for SheetRow {
    const KEYS: &'static [&'static str] =
        &["row", "name", "member", "words", "status", "earlier", "verdict", "doubt"];
    const COLUMNS: &'static [&'static str] = &["row", "name", "sheet-words", "status", "verdict"];

    fn cells(&self) -> Vec<Cell> {
        vec![
            self.row.into(),
            self.name.as_str().into(),
            self.words.as_str().into(),
            self.status.map_or(Cell::Empty, Cell::word),
            self.doubt.map_or_else(|| Cell::word(self.verdict), Cell::word),
        ]
    }
}

/// Reads the sheet and lays it beside what is known.
pub(super) fn read<'a>(
    path: &Path,
    workspace: &Workspace,
    entry: &'a Entry<'a>,
) -> Result<Given<'a>, Message> {
    let (name, tabs) = infile::sheet(path)?;
    let lines = attendance::read(&tabs, &workspace.roster, entry.session.date);
    let lines = lines.map_err(|message| message.with("file", name))?;
    let mut given = Given { entry, rows: Vec::new(), marks: BTreeMap::new(), guests: Vec::new() };
    for line in lines {
        given.add(line);
    }
    Ok(given)
}

impl Given<'_> {
    fn add(&mut self, line: Line) {
        let Line { row, name, words, finding } = line;
        let (member, status, verdict, doubt) = match finding {
            Finding::Marked(member, status) => {
                let earlier = self.entry.marks.statuses.get(&member);
                let verdict = match earlier {
                    None => Verdict::New,
                    Some(earlier) if *earlier == status => Verdict::Same,
                    Some(_) => Verdict::Changed,
                };
                if verdict != Verdict::Same {
                    self.marks.insert(member.clone(), status);
                }
                (Some(member), Some(status), verdict, None)
            }
            Finding::Blank(member) => (Some(member), None, Verdict::Blank, None),
            Finding::Guest => {
                if !self.entry.marks.guests.contains(&name) && !self.guests.contains(&name) {
                    self.guests.push(name.clone());
                }
                (None, None, Verdict::Guest, None)
            }
            Finding::Doubtful(doubt, member) => (member, None, Verdict::Doubtful, Some(doubt)),
        };
        let earlier = member.as_ref().and_then(|member| self.entry.marks.statuses.get(member).copied());
        self.rows.push(SheetRow { row, name, member, words, status, earlier, verdict, doubt });
    }

    /// Shows what the sheet would mark.
    pub(super) fn show(&self, context: &mut Context) -> anyhow::Result<()> {
        self.list(context)?;
        if self.is_empty() || context.format != Format::Table {
            return self.say_if_nothing(context);
        }
        let message = Message::new("sheet-would-mark").with("marked", self.marks.len());
        context.say(&message.with("guests", self.guests.len()))
    }

    /// Files what the sheet marks and is not known yet.
    pub(super) fn file(self, context: &mut Context, workspace: &Workspace) -> anyhow::Result<()> {
        if let Some(message) = super::untimely(self.entry, context) {
            return Err(message.into());
        }
        if context.format == Format::Table {
            self.list(context)?;
        }
        if self.is_empty() {
            return self.say_if_nothing(context);
        }
        super::file(context, workspace, self.entry, &self.marks, self.guests)
    }

    fn is_empty(&self) -> bool {
        self.marks.is_empty() && self.guests.is_empty()
    }

    /// The lines; and for people, who is on no line and how many lines are left to them.
    fn list(&self, context: &mut Context) -> anyhow::Result<()> {
        context.show(&self.rows, &Message::new("sheet-without-people"))?;
        if context.format != Format::Table {
            return Ok(());
        }
        let listed = |id: &MemberId| self.rows.iter().any(|row| row.member.as_ref() == Some(id));
        let missing: Vec<&str> = self
            .entry
            .unmarked()
            .filter(|member| !listed(&member.id))
            .map(|member| member.name.as_str())
            .collect();
        if !missing.is_empty() {
            let members = missing.into_iter().collect::<Value>();
            context.say(&Message::new("sheet-not-on-it").with("members", members))?;
        }
        let doubtful = self.rows.iter().filter(|row| row.verdict == Verdict::Doubtful).count();
        if doubtful > 0 {
            let message = Message::new("sheet-doubtful").with("count", doubtful);
            context.say(&message.with("session", self.entry.id.to_string()))?;
        }
        Ok(())
    }

    fn say_if_nothing(&self, context: &mut Context) -> anyhow::Result<()> {
        if !self.is_empty() || context.format != Format::Table {
            return Ok(());
        }
        context.say(&Message::new("sheet-nothing-new"))
    }
}
