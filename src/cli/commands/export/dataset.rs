//! `plan export dataset`: one unit at a time, so that memory does not grow with units.

use std::collections::BTreeMap;
use std::path::PathBuf;

use chrono::NaiveDateTime;

use crate::cli::commands::check::rows;
use crate::cli::commands::prelude::*;
use crate::cli::commands::rollup::{folders, lines, units};
use crate::cli::exit::Exit;
use crate::cli::hear::values::folder;
use crate::cli::speak::outfile::Existing;
use crate::domain::record::RecordId;
use crate::i18n::Words;
use crate::report::dataset::{self, Sources, Table};
use crate::report::rollup::Fault;
use crate::store::{self, Partition, PartitionOutcome, write_partition};

#[derive(Debug, Args)]
pub(super) struct DatasetArgs {
    /// Folders of the units, each a study repository [default: the current one]
    #[arg(value_name = "DIR")]
    folders: Vec<PathBuf>,
    /// Text file with one folder per line
    #[arg(long, value_name = "FILE")]
    list: Option<PathBuf>,
    /// Folder of the data set
    #[arg(short, long, value_name = "DIR", value_parser = folder())]
    output: PathBuf,
    /// Replace the files of units that have changed
    #[arg(long)]
    overwrite: bool,
}

/// The units by what was done with them.
#[derive(Debug, Default, JsonSchema, Serialize)]
pub(in crate::cli::commands) struct Done {
    folder: String,
    written: Vec<String>,
    unchanged: Vec<String>,
    /// Units whose files differ from those of the data set and were not replaced.
    kept: Vec<String>,
    unread: Vec<Unread>,
}

/// A unit that was not exported.
#[derive(Debug, JsonSchema, Serialize)]
struct Unread {
    folder: String,
    text: String,
}

pub(super) fn run(args: DatasetArgs, context: &mut Context) -> anyhow::Result<Exit> {
    let folders = match (&args.folders[..], &args.list) {
        ([], None) => vec![context.repository()?.root],
        _ => folders::all(args.folders, args.list.as_deref())?,
    };
    let existing = if args.overwrite { Existing::Replace } else { Existing::Keep };
    let words = context.words_for_others();
    let (asked, now) = (context.asked_year(), context.now.naive_local());
    let mut done = Done { folder: args.output.display().to_string(), ..Done::default() };
    let mut taken: BTreeMap<Partition, String> = BTreeMap::new();
    let progress = context.progress("progress-units", Some(folders.len()));
    for folder in &folders {
        progress.step();
        let shown = folder.display().to_string();
        let workspace = match units::open(folder, asked, now) {
            Ok(workspace) => workspace,
            Err(faults) => {
                done.unread.extend(faults.iter().map(|fault| unread(&shown, fault, &context.words)));
                continue;
            }
        };
        let unit = workspace.plan.organization.clone();
        let partition = Partition::new(&unit, workspace.repository.year);
        if let Some(other) = taken.insert(partition.folded(), shown.clone()) {
            let message = Message::new("dataset-same-name").with("unit", unit).with("folder", other.as_str());
            done.unread.push(Unread { folder: shown, text: context.words.say(&message) });
            taken.insert(partition.folded(), other);
            continue;
        }
        let tables = tables(&workspace, now, &words)?;
        let list = match write_partition(&args.output, &partition, &tables, existing)? {
            PartitionOutcome::Written => &mut done.written,
            PartitionOutcome::Unchanged => &mut done.unchanged,
            PartitionOutcome::Kept => &mut done.kept,
        };
        list.push(unit);
    }
    drop(progress);
    tell(&done, context)?;
    Ok(if done.kept.is_empty() && done.unread.is_empty() { Exit::Clean } else { Exit::Found })
}

fn unread(folder: &str, fault: &Fault, words: &Words) -> Unread {
    let text = lines::about(fault.file.as_deref(), &fault.message, words);
    Unread { folder: folder.to_owned(), text }
}

/// Returns the bytes of each table of a unit.
fn tables(
    workspace: &Workspace,
    now: NaiveDateTime,
    words: &Words,
) -> anyhow::Result<Vec<(&'static str, Vec<u8>)>> {
    let root = &workspace.repository.root;
    let hashes = store::hashes(root)?;
    let findings = rows(&units::findings(workspace, &workspace.others(), now), root, |_| words);
    let hash = |kind: Kind, id: &RecordId| hashes.get(&workspace.file_of(kind, id)).cloned();
    let broken_seals = units::broken_seals(root).len();
    let text_hash = |id: &RecordId| {
        let text = store::note_text(root, workspace.repository.year, id).ok()?;
        Some(store::text_hash(&text))
    };
    let sources = Sources { findings: &findings, broken_seals, text_hash: &text_hash, hash: &hash };
    let year = workspace.year(now);
    let table = |table: &Table| {
        let mut bytes = Vec::new();
        dataset::write(&mut bytes, *table, &year, &sources)?;
        Ok((table.key(), bytes))
    };
    Table::ALL.iter().map(table).collect()
}

fn tell(done: &Done, context: &mut Context) -> anyhow::Result<()> {
    context.object(done)?;
    let message = Message::new("dataset-made").with("count", done.written.len());
    context.say(&message.with("folder", done.folder.as_str()))?;
    if !done.unchanged.is_empty() {
        context.say(&Message::new("dataset-unchanged").with("count", done.unchanged.len()))?;
    }
    if !done.kept.is_empty() {
        let units: Value = done.kept.iter().map(String::as_str).collect();
        context.say(&Message::new("dataset-kept").with("units", units))?;
    }
    for unread in &done.unread {
        let message = Message::new("dataset-unread").with("folder", unread.folder.as_str());
        context.say(&message.with("text", unread.text.as_str()))?;
    }
    Ok(())
}
