//! `plan attend SESSION --sheet FILE`: shows or records the attendance of a filled-in sheet.

mod row;

pub(in crate::cli::commands) use row::SheetRow;

use std::collections::BTreeMap;
use std::path::Path;

use super::{against, given};
use crate::cli::commands::prelude::*;
use crate::cli::hear::infile;
use crate::cli::speak::objection;
use crate::domain::attendance::Status;
use crate::domain::attendance::law::untimely;
use crate::domain::roster::MemberId;
use crate::import::sheet::attendance::{self, Accept, Office, Reading};
use crate::import::sheet::clock::Hours;
use row::{Group, Verdict, rows};

/// The message about a sheet that states only what is recorded.
const NOTHING_NEW: &str = "sheet-nothing-new";

/// A filled-in sheet, compared with the records.
pub(super) struct Given<'a> {
    entry: &'a Entry<'a>,
    rows: Vec<SheetRow>,
    remarks: Vec<Message>,
    /// The statuses that are not recorded yet.
    marks: BTreeMap<MemberId, Status>,
    guests: Vec<String>,
}

/// Reads the sheet and compares it with the records.
pub(super) fn read<'a>(
    path: &Path,
    accept: Accept,
    workspace: &Workspace,
    entry: &'a Entry<'a>,
) -> Result<Given<'a>, Message> {
    let (name, book) = infile::sheet(path)?;
    let span = entry.session.time.map(|time| (time.from(), time.to()));
    let hours = Hours { day: entry.session.date, span };
    let office = Office { roster: &workspace.roster, organization: &workspace.plan.organization };
    let reading = attendance::read(&book, office, hours, accept);
    let Reading { lines, unused, remarks } = reading.map_err(|message| message.with("file", name))?;
    let rows = rows(&lines, &unused, entry);
    let new = |row: &&SheetRow| matches!(row.verdict, Verdict::New | Verdict::Changed);
    let marks = rows.iter().filter(new).filter_map(|row| Some((row.member.clone()?, row.status?))).collect();
    let mut guests: Vec<String> = Vec::new();
    for row in rows.iter().filter(|row| row.verdict == Verdict::Guest) {
        if !entry.marks.guests.contains(&row.name.as_str()) && !guests.contains(&row.name) {
            guests.push(row.name.clone());
        }
    }
    Ok(Given { entry, rows, remarks, marks, guests })
}

impl Given<'_> {
    /// Shows what the sheet would record, replace and contradict.
    pub(super) fn show(&self, context: &mut Context, year: &Year<'_>) -> anyhow::Result<()> {
        self.list(context)?;
        if self.is_empty() {
            return context.say(&Message::new(NOTHING_NEW));
        }
        against::tell(context, year, self.entry, &self.marks)?;
        let message = Message::new("sheet-would-mark").with("marked", self.marks.len());
        context.say(&message.with("guests", self.guests.len()))
    }

    /// Records what is new.
    pub(super) fn file(
        self,
        context: &mut Context,
        workspace: &Workspace,
        year: &Year<'_>,
    ) -> anyhow::Result<()> {
        if let Some(objection) = untimely(self.entry, year.now) {
            return Err(objection::message(objection, year).into());
        }
        if context.format.is_for_people() {
            self.list(context)?;
        }
        if self.is_empty() {
            return context.say(&Message::new(NOTHING_NEW));
        }
        let stated = given::Given { statuses: self.marks, guests: self.guests, ..given::Given::default() };
        given::file(context, workspace, year, self.entry, &stated)
    }

    fn is_empty(&self) -> bool {
        self.marks.is_empty() && self.guests.is_empty()
    }

    /// Lists all lines; for people in groups, with remarks on the sheet.
    fn list(&self, context: &mut Context) -> anyhow::Result<()> {
        if !context.format.is_for_people() {
            return context.show(&self.rows, &Message::new("sheet-without-people"));
        }
        if self
            .rows
            .iter()
            .all(|row| matches!(row.verdict.group(), Group::Unused) || row.verdict == Verdict::Missing)
        {
            context.say(&Message::new("sheet-without-people"))?;
        }
        let groups: [(Group, &str, &[&str]); 4] = [
            (
                Group::Registered,
                "sheet-group-registered",
                &["name", "cell", "sheet-words", "status", "verdict"],
            ),
            (Group::Asked, "sheet-group-asked", &["name", "cell", "sheet-words", "verdict"]),
            (Group::NotFilled, "sheet-group-blank", &["name", "cell", "sheet-words", "verdict"]),
            (Group::Unused, "sheet-group-unused", &["cell", "sheet-words"]),
        ];
        for (group, title, columns) in groups {
            let of_group = self.rows.iter().filter(|row| row.verdict.group() == group);
            let rows: Vec<SheetRow> = of_group.cloned().collect();
            if !rows.is_empty() {
                context.say(&Message::new(title).with("count", rows.len()))?;
                context.show_columns(&rows, columns, &Message::new("sheet-without-people"))?;
            }
        }
        for remark in &self.remarks {
            context.say(remark)?;
        }
        if self.rows.iter().any(|row| row.verdict == Verdict::Doubtful) {
            context.say(&Message::new("sheet-doubtful").with("session", self.entry.id.short()))?;
        }
        Ok(())
    }
}
