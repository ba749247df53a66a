//! `plan retract ID --reason TEXT`

use clap::Args;

use super::Exit;
use super::context::Context;
use super::target::find;
use crate::domain::record::Kind;
use crate::domain::retraction::Retraction;
use crate::domain::vocabulary::Vocabulary;
use crate::message::Message;

#[derive(Debug, Args)]
pub(super) struct RetractArgs {
    /// The record, by the beginning of its id
    #[arg(value_name = "ID")]
    id: String,
    /// Why it does not count
    #[arg(long, value_name = "TEXT")]
    reason: String,
}

pub(super) fn run(args: RetractArgs, context: &mut Context) -> anyhow::Result<Exit> {
    let workspace = context.load(Kind::ALL)?;
    let (_, id) = find(&workspace.records, &args.id)?;
    let retracted = workspace.records.retractions.iter().any(|filed| filed.record.retracts == id);
    if retracted {
        return Err(Message::new("retracted-already").with("id", id.to_string()).into());
    }
    let retraction = Retraction {
        recorded: context.now,
        by: context.author(&workspace)?,
        amends: None,
        reason: Some(args.reason),
        date: context.today(),
        retracts: id.clone(),
    };
    let filing = workspace.file(&retraction)?;
    context.report_filing(Message::new("record-retracted").with("record", id.to_string()), &filing)?;
    Ok(Exit::Clean)
}
