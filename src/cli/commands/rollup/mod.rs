//! `plan rollup`

pub(super) mod folders;
mod tell;
pub(super) mod units;

use std::path::PathBuf;

use clap::Args;

use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::message::Message;
use crate::output::Format;
use crate::report::rollup::RollupObject;
use crate::report::rollup::anomaly::{AnomalyObject, anomalies};

#[derive(Debug, Args)]
pub(crate) struct RollupArgs {
    /// Folders of the units, each a study repository
    #[arg(value_name = "DIR", required_unless_present = "list")]
    folders: Vec<PathBuf>,
    /// Text file with one folder per line
    #[arg(long, value_name = "FILE")]
    list: Option<PathBuf>,
}

pub(crate) fn run(args: RollupArgs, context: &mut Context) -> anyhow::Result<Exit> {
    let folders = folders::all(args.folders, args.list.as_deref())?;
    let units = units::load_all(&folders, context.asked_year(), context.now.naive_local());
    match context.format {
        Format::Table | Format::Markdown => tell::tell(context, &units)?,
        Format::Csv => {
            let rows: Vec<_> = units.iter().map(|unit| &unit.row).collect();
            context.show(&rows, &Message::new("no-units"))?;
        }
        Format::Json => {
            let found = anomalies(&units).into_iter().map(|one| AnomalyObject {
                text: tell::text(&one, &context.words),
                kind: one.kind,
                units: one.units,
            });
            let anomalies = found.collect();
            context
                .object(&RollupObject { units: units.iter().map(|unit| &unit.row).collect(), anomalies })?;
        }
    }
    Ok(Exit::Clean)
}
