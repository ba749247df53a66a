//! `plan export records`

use super::Output;
use crate::cli::commands::prelude::*;
use crate::cli::hear::filter::{Filtering, OfKind, OfMember, OfTopic, Within};
use crate::output::Format;
use crate::report::flat;

#[derive(Debug, Args)]
pub(super) struct RecordsArgs {
    #[command(flatten)]
    output: Output,
    #[command(flatten)]
    kind: OfKind<Kind>,
    #[command(flatten)]
    member: OfMember,
    #[command(flatten)]
    topic: OfTopic,
    #[command(flatten)]
    within: Within,
}

pub(super) fn run(args: &RecordsArgs, context: &mut Context) -> anyhow::Result<()> {
    let workspace = context.load(Kind::ALL)?;
    let filtering = Filtering::new(context, &workspace).members(&args.member).topics(&args.topic);
    let filter = filtering.kinds(&args.kind).days(&args.within).done()?;
    let (records, filter) = (&workspace.records, &filter);
    match args.output.ending().as_deref() {
        Some("jsonl") => args.output.write_or_stream(|out| flat::jsonl(records, filter, out), context),
        None if context.format == Format::Json => context.stream(|out, _| flat::jsonl(records, filter, out)),
        None | Some("csv") => args.output.write_or_stream_csv(|out| flat::csv(records, filter, out), context),
        Some(_) => Err(super::wrong_ending(args.output.file(), &[".csv", ".jsonl"]).into()),
    }
}
