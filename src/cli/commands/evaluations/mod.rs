//! `plan evaluations`: periodic assessments of the study.

mod add;

use clap::Subcommand;

use crate::cli::commands::prelude::*;
use crate::cli::hear::filter::{Filtering, Within};
use crate::cli::speak::filtered::nothing;
use crate::domain::plan::Plan;
use crate::report::evaluations::{EvaluationRow, evaluations};

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct EvaluationsArgs {
    #[command(subcommand)]
    command: Option<EvaluationsCommand>,
    #[command(flatten)]
    within: Within,
}

#[derive(Debug, Subcommand)]
enum EvaluationsCommand {
    /// Evaluate a period; the program fills in the metrics
    Add(add::AddArgs),
}

/// Returns the error for an invalid period.
pub(crate) fn no_such_period(word: &str, plan: &Plan) -> Message {
    Message::new("no-such-period").with("word", word).with("year", plan.year.to_string())
}

pub(crate) fn run(args: EvaluationsArgs, context: &mut Context) -> anyhow::Result<()> {
    match args.command {
        None => list(&args.within, context),
        Some(EvaluationsCommand::Add(args)) => add::run(args, context),
    }
}

fn list(within: &Within, context: &mut Context) -> anyhow::Result<()> {
    let workspace = context.load(&[Kind::Evaluations])?;
    let filter = Filtering::new(context, &workspace).days(within).done()?;
    let rows = evaluations(&context.year(&workspace));
    let empty = nothing(&filter, rows.len(), Message::new("no-evaluations"));
    let rows = filter.keep(rows);
    context.show(&rows, &empty)?;
    rows.iter().try_for_each(|row| tell(context, row))
}

fn tell(context: &mut Context, row: &EvaluationRow<'_>) -> anyhow::Result<()> {
    for (heading, texts) in row.sections() {
        context.say(&heading)?;
        for text in texts {
            context.point(text)?;
        }
    }
    Ok(())
}
