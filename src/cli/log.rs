//! `plan log`

use clap::Args;

use super::Exit;
use super::context::Context;
use crate::domain::lateness::Lateness;
use crate::domain::record::Kind;
use crate::domain::vocabulary::Vocabulary;
use crate::message::Message;
use crate::report::log::log;

#[derive(Debug, Args)]
pub(super) struct LogArgs {
    /// Only records whose id begins so, and those that replace or retract them
    #[arg(value_name = "ID")]
    id: Option<String>,
}

pub(super) fn run(args: LogArgs, context: &mut Context) -> anyhow::Result<Exit> {
    let workspace = context.load(Kind::ALL)?;
    let mut rows = log(&workspace.records, Lateness::of(&workspace.plan.targets));
    if let Some(word) = args.id {
        rows.retain(|row| row.id.0.starts_with(&word) || row.of.is_some_and(|of| of.0.starts_with(&word)));
    }
    context.show(&rows, &Message::new("no-records"))?;
    Ok(Exit::Clean)
}
