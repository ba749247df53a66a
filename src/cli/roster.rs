//! `plan roster [MEMBER]`

use clap::Args;

use super::context::Context;
use super::{Exit, select};
use crate::message::Message;
use crate::report::roster::{MemberRow, members};

#[derive(Debug, Args)]
pub(super) struct RosterArgs {
    /// One member: an id or a name
    #[arg(value_name = "MEMBER")]
    member: Option<String>,
}

pub(super) fn run(args: RosterArgs, context: &mut Context) -> anyhow::Result<Exit> {
    let workspace = context.load(&[])?;
    let rows = match args.member {
        Some(word) => vec![MemberRow::from(select::member(&workspace.roster, &word)?)],
        None => members(&workspace.roster),
    };
    context.show(&rows, &Message::new("no-members"))?;
    Ok(Exit::Clean)
}
