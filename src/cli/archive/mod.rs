//! `plan archive`: the year's file.

mod check;

use clap::Args;

use super::Exit;
use super::context::Context;

#[derive(Debug, Args)]
pub(super) struct ArchiveArgs {
    /// Show which papers are there and which lack, session by session
    #[arg(long, required = true)]
    check: bool,
}

pub(super) fn run(args: &ArchiveArgs, context: &mut Context) -> anyhow::Result<Exit> {
    if args.check {
        check::run(context)?;
    }
    Ok(Exit::Clean)
}
