//! `plan export records`

use clap::Args;

use super::Output;
use crate::cli::context::Context;
use crate::domain::record::Kind;
use crate::domain::vocabulary::Vocabulary;
use crate::output::Format;
use crate::report::flat;

#[derive(Debug, Args)]
pub(super) struct RecordsArgs {
    #[command(flatten)]
    output: Output,
}

pub(super) fn run(args: &RecordsArgs, context: &mut Context) -> anyhow::Result<()> {
    let workspace = context.load(Kind::ALL)?;
    let records = &workspace.records;
    match args.output.ending().as_deref() {
        Some("jsonl") => args.output.write_or_stream(|out| flat::jsonl(records, out), context),
        None if context.format == Format::Json => context.stream(|out, _| flat::jsonl(records, out)),
        None | Some("csv") => args.output.write_or_stream(|out| flat::csv(records, out), context),
        Some(_) => Err(super::wrong_ending(args.output.output.as_deref(), ".csv、.jsonl").into()),
    }
}
