//! `plan log`

use std::collections::BTreeSet;

use crate::cli::commands::prelude::*;
use crate::cli::hear::day::as_id;
use crate::cli::hear::filter::{Filtering, InState, OfKind, OfMember, Within};
use crate::cli::speak::filtered::nothing;
use crate::domain::record::RecordId;
use crate::report::log::{Standing, log};
use crate::store::AskGit;

#[derive(Debug, Args)]
pub(crate) struct LogArgs {
    /// Id prefix: list only these records, with their amendments and retractions
    #[arg(value_name = "ID")]
    id: Option<String>,
    #[command(flatten)]
    kind: OfKind<Kind>,
    #[command(flatten)]
    state: InState<Standing>,
    #[command(flatten)]
    member: OfMember,
    #[command(flatten)]
    within: Within,
}

pub(crate) fn run(args: LogArgs, context: &mut Context) -> anyhow::Result<()> {
    context.ask_git = AskGit::Always;
    let workspace = context.load_naming(args.id.as_deref().unwrap_or_default(), Kind::ALL, Kind::ALL)?;
    let filtering = Filtering::new(context, &workspace).members(&args.member).kinds(&args.kind);
    let filter = filtering.states(&args.state).days(&args.within).done()?;
    let year = context.year(&workspace);
    let mut rows = log(&year);
    for row in &mut rows {
        row.signed = workspace.is_signed(row.id);
    }
    if let Some(word) = args.id {
        let word = as_id(&word, &workspace.plan, context.today())?;
        let named = rows.iter().filter(|row| row.id.0.starts_with(&word));
        let roots: BTreeSet<&RecordId> = named.map(|row| row.root).collect();
        if roots.is_empty() {
            return Err(Message::new("no-such-record").with("word", word).into());
        }
        rows.retain(|row| roots.contains(row.root));
    }
    let empty = nothing(&filter, rows.len(), Message::new("no-records"));
    let rows = filter.keep(rows);
    context.show(&rows, &empty)?;
    if rows.iter().any(|row| row.signed == Some(true)) {
        context.remark(&Message::new("commits-not-verified"))?;
    }
    let tags = workspace.signed_tags();
    if !tags.is_empty() {
        let tags: Value = tags.iter().map(String::as_str).collect();
        context.remark(&Message::new("tags-not-verified").with("tags", tags))?;
    }
    Ok(())
}
