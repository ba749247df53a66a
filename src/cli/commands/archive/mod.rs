//! `plan archive`: the archive of the year.

mod check;
mod write;

use std::path::PathBuf;

use crate::cli::commands::prelude::*;
use crate::cli::exit::Exit;
use crate::cli::hear::values::folder;
use crate::cli::speak::outfile::Existing;

pub(in crate::cli) use write::{ArchiveObject, sources};

#[derive(Debug, Args)]
pub(crate) struct ArchiveArgs {
    /// Show kept and missing attachments by session
    #[arg(long)]
    check: bool,
    /// Archive to write (.zip or new folder): plan, notices, materials, attendance, minutes, speeches, notes,
    /// bulletins, evaluations, outcomes, attachments, index and SHA-256 checksums
    #[arg(short, long, value_name = "FILE|DIR", value_parser = folder())]
    output: Option<PathBuf>,
    /// Replace an existing archive file
    #[arg(long, requires = "output")]
    overwrite: bool,
}

pub(crate) fn run(args: &ArchiveArgs, context: &mut Context) -> anyhow::Result<Exit> {
    if !args.check && args.output.is_none() {
        return Err(Message::new("archive-neither").into());
    }
    if args.check {
        check::run(context)?;
    }
    if let Some(path) = &args.output {
        let existing = if args.overwrite { Existing::Replace } else { Existing::Keep };
        return write::run(path, existing, context);
    }
    Ok(Exit::Clean)
}
