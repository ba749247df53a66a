//! `plan roster import FILE`

use std::path::PathBuf;

use crate::cli::commands::prelude::*;
use crate::cli::hear::day::{Day, day};
use crate::cli::hear::{infile, template};
use crate::cli::speak::refusal::Refusal;
use crate::domain::roster::{MemberId, Roster};
use crate::import::sheet::merge::{Change, Merged, merge};
use crate::import::sheet::roster::{self, Reading};
use crate::import::sheet::unused::Unused;
use crate::report::roster::{MemberRow, members};
use crate::store::{ROSTER_FILE, roster_text, with_members, write_roster};

#[derive(Debug, Args)]
pub(super) struct ImportArgs {
    /// Spreadsheet with a column of names (.xlsx, .xls, .ods, .csv); optional: post, role, joined, email, id
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Joining date for members without one in the spreadsheet
    #[arg(long, value_name = "DATE", value_parser = day)]
    joined: Option<Day>,
    /// Write the roster file [default: show only]
    #[arg(long)]
    write: bool,
    /// Also change existing members
    #[arg(long, requires = "write")]
    overwrite: bool,
}

pub(super) fn run(args: &ImportArgs, context: &mut Context) -> anyhow::Result<()> {
    // Read first, so that a change by another program before the write is noticed.
    let before = roster_text(&context.repository()?.root)?;
    let workspace = context.load(&[])?;
    let today = context.today();
    let joined = args.joined.map(|day| day.resolve(&workspace.plan, today)).transpose()?;
    let (name, book) = infile::sheet(&args.file)?;
    let in_file = |faults: Vec<Message>| {
        Refusal::of(faults.into_iter().map(|fault| fault.with("file", name.as_str())).collect())
    };
    let Reading { listed, unused, remarks } = roster::read(&book).map_err(in_file)?;
    let root = &workspace.repository.root;
    let mut text = before.clone();
    // The members of the template are placeholders: the spreadsheet replaces them.
    let known = if template::is_roster(&workspace.roster) {
        text = template::explanations(&text).to_owned();
        Roster::default()
    } else {
        workspace.roster.clone()
    };
    let merged = merge(&known, &listed, joined, today).map_err(in_file)?;
    let text = with_members(&text, &merged.members)?;
    if !args.write {
        show(context, &merged, &text)?;
        name_unused(context, &unused, &remarks)?;
        return context.remark(&Message::new("roster-not-written"));
    }
    if !merged.changed.is_empty() && !args.overwrite {
        return Err(Message::new("roster-changes-members").with("changes", changes(context, &merged)).into());
    }
    write_roster(root, &before, &text)?;
    report(context, &merged, Some(ROSTER_FILE))?;
    let message = Message::new("roster-written").with("count", merged.members.len());
    context.say(&message.with("added", merged.added.len()).with("changed", merged.changed.len()))?;
    name_unused(context, &unused, &remarks)
}

/// Prints the future file, then what is new, changed and kept.
fn show(context: &mut Context, merged: &Merged, text: &str) -> anyhow::Result<()> {
    if !context.format.is_for_people() {
        return report(context, merged, None);
    }
    context.print(text)?;
    context.print("\n")?;
    let roster = Roster { members: merged.members.clone() };
    let names = |ids: &[MemberId]| ids.iter().map(|id| roster.name(id).to_owned()).collect::<Value>();
    if !merged.added.is_empty() {
        context.say(&Message::new("roster-adds").with("members", names(&merged.added)))?;
    }
    if !merged.changed.is_empty() {
        context.say(&Message::new("roster-changes").with("changes", changes(context, merged)))?;
    }
    if !merged.unlisted.is_empty() {
        context.say(&Message::new("roster-keeps").with("members", names(&merged.unlisted)))?;
    }
    Ok(())
}

/// Prints the unused columns and rows.
fn name_unused(context: &mut Context, unused: &[Unused], remarks: &[Message]) -> anyhow::Result<()> {
    if !unused.is_empty() {
        let named = |unused: &Unused| format!("{} {}", unused.place, unused.words);
        let message = Message::new("roster-sheet-unused");
        context.remark(&message.with("places", unused.iter().map(named).collect::<Value>()))?;
    }
    remarks.iter().try_for_each(|remark| context.remark(remark))
}

/// Words the changes: the member, the column, the value of the roster and that of the sheet.
fn changes(context: &Context, merged: &Merged) -> Value {
    let roster = Roster { members: merged.members.clone() };
    let value = |change: &Change, value: &str| match change.key {
        "role" => Value::Word(format!("role-{value}")),
        _ if value.is_empty() => Value::Word("roster-not-set".to_owned()),
        _ => Value::from(value),
    };
    let worded = |change: &Change| {
        let message = Message::new("roster-change").with("member", roster.name(&change.member));
        let message = message.with("column", Value::Word(column(change.key).to_owned()));
        let message = message.with("from", value(change, &change.from)).with("to", value(change, &change.to));
        context.words.say(&message)
    };
    merged.changed.iter().map(worded).collect()
}

/// Returns the message with the name of a column.
fn column(key: &str) -> &'static str {
    match key {
        "name" => "column-name",
        "post" => "column-post",
        "role" => "column-role",
        "joined" => "column-joined",
        "left" => "column-left",
        _ => "column-email",
    }
}

/// The roster after an import, for programs.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct ImportedRoster<'a> {
    members: Vec<MemberRow<'a>>,
    added: &'a [MemberId],
    changed: &'a [Change],
    /// Members who are not on the sheet; they stay.
    unlisted: &'a [MemberId],
    /// The file that was written.
    file: Option<&'static str>,
}

fn report(context: &mut Context, merged: &Merged, file: Option<&'static str>) -> anyhow::Result<()> {
    let roster = Roster { members: merged.members.clone() };
    context.object(&ImportedRoster {
        members: members(&roster, context.today()),
        added: &merged.added,
        changed: &merged.changed,
        unlisted: &merged.unlisted,
        file,
    })
}
