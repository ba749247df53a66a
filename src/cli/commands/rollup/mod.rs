//! `plan rollup`

pub(super) mod folders;
pub(super) mod lines;
mod pages;
mod tell;
pub(super) mod units;

use std::path::PathBuf;

use chrono::Datelike;

use super::site::Content;
use crate::cli::commands::prelude::*;
use crate::cli::hear::values::folder;
use crate::cli::speak::outfile::Existing;
use crate::output::Format;
use crate::report::rollup::anomaly::{AnomalyObject, anomalies};
use crate::report::rollup::{Compared, RollupObject, Unit, label, visit};

#[derive(Debug, Args)]
pub(crate) struct RollupArgs {
    /// Folders of the units, each a study repository
    #[arg(value_name = "DIR", required_unless_present = "list")]
    folders: Vec<PathBuf>,
    /// Text file with one folder per line
    #[arg(long, value_name = "FILE")]
    list: Option<PathBuf>,
    /// Folder to create with the pages of all units
    #[arg(short, long, value_name = "DIR", value_parser = folder())]
    output: Option<PathBuf>,
    #[command(flatten)]
    content: Content,
    /// Replace pages made before
    #[arg(long, requires = "output")]
    overwrite: bool,
    /// List which unit to visit in which quarter, all units within two years
    #[arg(long, conflicts_with = "output")]
    visits: bool,
}

pub(crate) fn run(args: RollupArgs, context: &mut Context) -> anyhow::Result<()> {
    let folders = folders::all(args.folders, args.list.as_deref())?;
    let compared = Compared::of(context.asked_year(), context.today());
    if let Some(output) = &args.output {
        let existing = if args.overwrite { Existing::Replace } else { Existing::Keep };
        let pages = pages::Pages { folders: &folders, compared, output, content: args.content, existing };
        return pages.make(context);
    }
    let progress = context.progress("progress-units", Some(folders.len()));
    let now = context.now.naive_local();
    let mut units = units::load_all(&folders, context.asked_year(), now, &progress);
    drop(progress);
    label(&mut units, compared);
    if args.visits {
        return visits(&units, context);
    }
    match context.format {
        Format::Table | Format::Markdown => tell::tell(context, &units, compared),
        Format::Csv => {
            let rows: Vec<_> = units.iter().map(|unit| &unit.row).collect();
            context.show(&rows, &Message::new("no-units"))
        }
        Format::Json => {
            let name = |at: usize| units[at].row.unit.clone();
            let found = anomalies(&units, compared).into_iter().map(|one| AnomalyObject {
                text: lines::text(&one, &context.words),
                kind: one.kind,
                units: one.units.into_iter().map(name).collect(),
            });
            let anomalies = found.collect();
            context.json(&RollupObject { units: units.iter().map(|unit| &unit.row).collect(), anomalies })
        }
    }
}

/// Lists the visits of two calendar years, the first of them even.
fn visits(units: &[Unit], context: &mut Context) -> anyhow::Result<()> {
    let year = context.asked_year().unwrap_or_else(|| context.today().year());
    let first = year - year.rem_euclid(2);
    let rows = visit::visits(units, first, context.today());
    if context.format.is_for_people() {
        let title = Message::new("visits-title").with("count", rows.len());
        context.heading(1, &title.with("first", first.to_string()).with("last", (first + 1).to_string()))?;
        context.gap()?;
    }
    context.show(&rows, &Message::new("no-units"))?;
    context.remark(&Message::new("visits-remark"))
}
