//! `plan makeup`: lists and records make-up study.

mod add;

use clap::{Args, Subcommand};

use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::domain::record::Kind;
use crate::domain::year::debt::{Debt, DebtState};
use crate::message::Message;
use crate::report::makeup::rows;
use crate::store::AskGit;

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct MakeupArgs {
    #[command(subcommand)]
    command: Option<MakeupCommand>,
}

#[derive(Debug, Subcommand)]
enum MakeupCommand {
    /// Record that a member made up a session
    Add(add::AddArgs),
}

pub(crate) fn run(args: MakeupArgs, context: &mut Context) -> anyhow::Result<Exit> {
    match args.command {
        None => list(context),
        Some(MakeupCommand::Add(args)) => add::run(args, context),
    }
}

fn list(context: &mut Context) -> anyhow::Result<Exit> {
    let kinds = [Kind::Sessions, Kind::Attendance, Kind::Makeup];
    context.ask_git = AskGit::ForLateness;
    let workspace = context.load(&kinds)?;
    let year = context.year(&workspace);
    let earlier = context.earlier(&workspace, &kinds);
    let years = context.years_over(&earlier);
    let owed = |debt: &&Debt<'_>| debt.state != DebtState::Closed;
    let carried = years.iter().flat_map(|year| rows(year.debts().iter().filter(owed), year)).collect();
    context.show_with_carried(rows(year.debts(), &year), carried, &Message::new("no-debts"))?;
    Ok(Exit::Clean)
}
