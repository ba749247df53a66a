//! `plan makeup`: lists and records make-up study.

mod add;

use clap::Subcommand;

use crate::cli::commands::prelude::*;
use crate::cli::hear::filter::{Filtering, InState, OfMember, OfTopic, Within};
use crate::cli::hear::{day::as_id, select};
use crate::domain::record::RecordId;
use crate::domain::roster::MemberId;
use crate::domain::year::debt::DebtState;
use crate::report::makeup::rows;
use crate::store::AskGit;

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct MakeupArgs {
    #[command(subcommand)]
    command: Option<MakeupCommand>,
    #[command(flatten)]
    member: OfMember,
    #[command(flatten)]
    topic: OfTopic,
    #[command(flatten)]
    state: InState<DebtState>,
    #[command(flatten)]
    within: Within,
}

#[derive(Debug, Subcommand)]
enum MakeupCommand {
    /// Record that a member made up a session
    Add(add::AddArgs),
}

pub(crate) fn run(args: MakeupArgs, context: &mut Context) -> anyhow::Result<()> {
    match args.command {
        None => list(&args, context),
        Some(MakeupCommand::Add(args)) => add::run(args, context),
    }
}

fn list(args: &MakeupArgs, context: &mut Context) -> anyhow::Result<()> {
    let kinds = [Kind::Sessions, Kind::Attendance, Kind::Makeup];
    context.ask_git = AskGit::ForLateness;
    let workspace = context.load(&kinds)?;
    let year = context.year(&workspace);
    let earlier = context.earlier(&workspace, &kinds);
    let years = context.years_over(&earlier);
    let carried = years.iter().flat_map(|year| rows(year.owed(), year)).collect();
    let filtering = Filtering::new(context, &workspace).members(&args.member).topics(&args.topic);
    let filter = filtering.states(&args.state).days(&args.within).done()?;
    let empty = Message::new("no-debts");
    context.show_filtered_with_carried(rows(year.debts(), &year), carried, &filter, empty)
}

/// Returns the note that shows the make-up study of a member: a current note of that member.
pub(super) fn evidence(year: &Year<'_>, word: &str, member: &MemberId) -> Result<RecordId, Message> {
    let notes = &year.records.notes;
    let id = select::note(notes, &as_id(word, year.plan, year.today())?)?;
    match notes.current_of(&id) {
        None => Err(Message::new("note-was-retracted").with("id", id.short())),
        Some(note) if note.member != *member => {
            let author = year.roster.name(&note.member);
            Err(Message::new("note-of-another").with("id", id.to_string()).with("author", author))
        }
        Some(_) => Ok(id),
    }
}
