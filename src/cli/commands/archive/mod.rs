//! `plan archive`: the archive of the year.

mod write;

use std::path::PathBuf;

use crate::cli::commands::prelude::*;
use crate::cli::exit::Exit;
use crate::cli::hear::values::folder;
use crate::cli::speak::outfile::Existing;
use crate::report::archive::{Completeness, papers};
use crate::store::missing_papers;

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
        check(context)?;
    }
    if let Some(path) = &args.output {
        let existing = if args.overwrite { Existing::Replace } else { Existing::Keep };
        return write::run(path, existing, context);
    }
    Ok(Exit::Clean)
}

/// Lists the attachments by session.
fn check(context: &mut Context) -> anyhow::Result<()> {
    let workspace = context.load(&[Kind::Sessions, Kind::Attendance, Kind::Notes, Kind::Papers])?;
    let year = context.year(&workspace);
    let rows = papers(&year);
    context.show(&rows, &Message::new("no-sessions"))?;
    if rows.is_empty() {
        return Ok(());
    }
    let message = if workspace.plan.papers.is_empty() {
        Message::new("archive-asks-nothing").with("file", workspace.plan_file())
    } else {
        let complete = Completeness::of(&rows, &workspace.plan);
        let id = if complete.lacking() == 0 { "archive-complete" } else { "archive-lacking" };
        Message::new(id)
            .with("required", complete.required)
            .with("there", complete.there)
            .with("lacking", complete.lacking())
    };
    context.remark(&message)?;
    let missing = missing_papers(&workspace.repository, &workspace.records.papers).len();
    if missing > 0 {
        context.remark(&Message::new("archive-files-missing").with("count", missing))?;
    }
    Ok(())
}
