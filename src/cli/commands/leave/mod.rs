//! `plan leave`: lists and records leave.

mod add;

use clap::Subcommand;

use crate::cli::commands::prelude::*;
use crate::cli::hear::filter::{Filtering, InState, OfMember, OfTopic, Within};
use crate::report::leave::{Timing, leave};
use crate::store::AskGit;

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct LeaveArgs {
    #[command(subcommand)]
    command: Option<LeaveCommand>,
    #[command(flatten)]
    member: OfMember,
    #[command(flatten)]
    topic: OfTopic,
    #[command(flatten)]
    state: InState<Timing>,
    #[command(flatten)]
    within: Within,
}

#[derive(Debug, Subcommand)]
enum LeaveCommand {
    /// Record a member's leave from a session
    Add(add::AddArgs),
}

pub(crate) fn run(args: LeaveArgs, context: &mut Context) -> anyhow::Result<()> {
    match args.command {
        None => list(&args, context),
        Some(LeaveCommand::Add(args)) => add::run(args, context),
    }
}

fn list(args: &LeaveArgs, context: &mut Context) -> anyhow::Result<()> {
    context.ask_git = AskGit::ForLateness;
    let workspace = context.load(&[Kind::Sessions, Kind::Attendance, Kind::Leave])?;
    let year = context.year(&workspace);
    let filtering = Filtering::new(context, &workspace).members(&args.member).topics(&args.topic);
    let filter = filtering.states(&args.state).days(&args.within).done()?;
    context.show_filtered(leave(&year), &filter, Message::new("no-leave"))
}
