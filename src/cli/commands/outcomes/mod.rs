//! `plan outcomes`: results of the study.

mod add;
mod update;

pub(crate) use add::problem;
use clap::Subcommand;

use crate::cli::commands::prelude::*;
use crate::cli::hear::filter::{Filtering, InState, OfKind, OfMember, OfTopic, Within};
use crate::domain::outcome::OutcomeKind;
use crate::report::outcomes::{ListedState, outcomes};

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct OutcomesArgs {
    #[command(subcommand)]
    command: Option<OutcomesCommand>,
    #[command(flatten)]
    kind: OfKind<OutcomeKind>,
    #[command(flatten)]
    state: InState<ListedState>,
    #[command(flatten)]
    member: OfMember,
    #[command(flatten)]
    topic: OfTopic,
    #[command(flatten)]
    within: Within,
}

#[derive(Debug, Subcommand)]
enum OutcomesCommand {
    /// Add an outcome with owner and due date
    Add(add::AddArgs),
    /// Update the state of an outcome
    Update(update::UpdateArgs),
}

pub(crate) fn run(args: OutcomesArgs, context: &mut Context) -> anyhow::Result<()> {
    match args.command {
        None => list(&args, context),
        Some(OutcomesCommand::Add(args)) => add::run(args, context),
        Some(OutcomesCommand::Update(args)) => update::run(args, context),
    }
}

fn list(args: &OutcomesArgs, context: &mut Context) -> anyhow::Result<()> {
    // The topics of an outcome are those of its sessions.
    let kinds: &[Kind] =
        if args.topic.is_empty() { &[Kind::Outcomes] } else { &[Kind::Outcomes, Kind::Sessions] };
    let workspace = context.load(kinds)?;
    let filtering = Filtering::new(context, &workspace).members(&args.member).topics(&args.topic);
    let filter = filtering.kinds(&args.kind).states(&args.state).days(&args.within).done()?;
    let rows = outcomes(&context.year(&workspace));
    let earlier = context.earlier(&workspace, &[Kind::Outcomes]);
    let all = context.years_over(&earlier);
    let carried = all.iter().flat_map(outcomes).filter(|row| !row.state.is_final()).collect();
    context.show_filtered_with_carried(rows, carried, &filter, Message::new("no-outcomes"))
}
