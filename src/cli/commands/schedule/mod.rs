//! `plan schedule`: lists and changes the timetable.

mod add;
mod cancel;
mod parts;
mod rota;
mod shift;
mod suggest;

use clap::Subcommand;

use crate::cli::commands::prelude::*;
use crate::cli::hear::filter::{Filtering, InState, OfMember, OfTopic, Within};
use crate::cli::hear::values::word;
use crate::domain::session::{Form, Session, State};
use crate::report::schedule::schedule;

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct ScheduleArgs {
    #[command(subcommand)]
    command: Option<ScheduleCommand>,
    /// Only in this form (repeatable)
    #[arg(long = "form", alias = "kind", value_name = "FORM", value_parser = word::<Form>(), value_delimiter = ',')]
    only_forms: Vec<Form>,
    #[command(flatten)]
    state: InState<State>,
    #[command(flatten)]
    member: OfMember,
    #[command(flatten)]
    topic: OfTopic,
    #[command(flatten)]
    within: Within,
}

#[derive(Debug, Subcommand)]
enum ScheduleCommand {
    /// Schedule a session on one or more topics
    Add(add::AddArgs),
    /// Move a session to another date or time
    Move(shift::MoveArgs),
    /// Cancel a session
    Cancel(cancel::CancelArgs),
    /// Suggest dates for missing sessions
    Suggest(suggest::SuggestArgs),
    /// Count who chaired, led and spoke
    Rota,
}

pub(crate) fn run(args: ScheduleArgs, context: &mut Context) -> anyhow::Result<()> {
    match args.command {
        None => list(&args, context),
        Some(ScheduleCommand::Add(args)) => add::run(args, context),
        Some(ScheduleCommand::Move(args)) => shift::run(args, context),
        Some(ScheduleCommand::Cancel(args)) => cancel::run(args, context),
        Some(ScheduleCommand::Suggest(args)) => suggest::run(&args, context),
        Some(ScheduleCommand::Rota) => rota::run(context),
    }
}

/// Formats the time of a session for people.
fn when(session: &Session) -> Value {
    let Some(time) = session.time else { return Value::Word("time-open".to_owned()) };
    let (from, to) = time.ends();
    Value::Range(from, to)
}

/// Formats the place of a session for people.
fn place(session: &Session) -> Value {
    session.place.as_deref().map_or_else(|| Value::Word("place-open".to_owned()), Value::from)
}

fn list(args: &ScheduleArgs, context: &mut Context) -> anyhow::Result<()> {
    let workspace = context.load(&[Kind::Sessions, Kind::Attendance])?;
    let filtering = Filtering::new(context, &workspace).members(&args.member).topics(&args.topic);
    let filter = filtering.words(&args.only_forms).states(&args.state).days(&args.within).done()?;
    let rows = schedule(&context.year(&workspace));
    context.show_filtered(rows, &filter, Message::new("no-sessions"))
}
