//! `plan outcomes`: results of the study.

mod add;
mod update;

pub(crate) use add::problem;
use clap::{Args, Subcommand};

use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::domain::record::Kind;
use crate::message::Message;
use crate::report::outcomes::outcomes;

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct OutcomesArgs {
    #[command(subcommand)]
    command: Option<OutcomesCommand>,
}

#[derive(Debug, Subcommand)]
enum OutcomesCommand {
    /// Add an outcome with owner and due date
    Add(add::AddArgs),
    /// Update the state of an outcome
    Update(update::UpdateArgs),
}

pub(crate) fn run(args: OutcomesArgs, context: &mut Context) -> anyhow::Result<Exit> {
    match args.command {
        None => list(context),
        Some(OutcomesCommand::Add(args)) => add::run(args, context),
        Some(OutcomesCommand::Update(args)) => update::run(args, context),
    }
}

fn list(context: &mut Context) -> anyhow::Result<Exit> {
    let workspace = context.load(&[Kind::Outcomes])?;
    let rows = outcomes(&context.year(&workspace));
    let earlier = context.earlier(&workspace, &[Kind::Outcomes]);
    let all = context.years_over(&earlier);
    let carried = all.iter().flat_map(outcomes).filter(|row| !row.state.is_final()).collect();
    context.show_with_carried(rows, carried, &Message::new("no-outcomes"))?;
    Ok(Exit::Clean)
}
