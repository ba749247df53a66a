//! `plan schema [WHAT]`: JSON Schemas of the files and of what commands print.

pub(crate) mod files;
mod outputs;

use std::path::{Path, PathBuf};

use serde_json::Value as Json;

use crate::cli::commands::prelude::*;
use crate::cli::hear::values;
use crate::cli::speak::say::VERSION;
use crate::cli::speak::{outfile, outfile::Existing};
use crate::output::{Cell, Row, to_json};

#[derive(Debug, Args)]
pub(crate) struct SchemaArgs {
    /// File (plan, roster, calendar), kind of record (such as notes), or command (such as "plan notes")
    /// [default: list all]
    #[arg(value_name = "WHAT")]
    what: Vec<String>,
    /// Write the schemas of all files into a folder, for editors
    #[arg(short, long, value_name = "DIR", value_parser = values::folder(), conflicts_with = "what")]
    output: Option<PathBuf>,
}

/// A schema as listed.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct SchemaRow {
    /// The argument of `plan schema`.
    what: String,
    /// `file`, `record` or `command`.
    of: &'static str,
    /// The version of the keys, the same as in each printed object.
    version: u32,
}

impl Row for SchemaRow {
    const COLUMNS: &'static [&'static str] = &["schema-what", "schema-of"];

    fn cells(&self) -> Vec<Cell> {
        vec![self.what.as_str().into(), Cell::Word(format!("schema-of-{}", self.of))]
    }
}

pub(crate) fn run(args: SchemaArgs, context: &mut Context) -> anyhow::Result<()> {
    if let Some(folder) = &args.output {
        return write(folder, context);
    }
    if args.what.is_empty() {
        return context.show(&all(), &Message::new("no-such-schema"));
    }
    let asked = args.what.join(" ");
    let schema = named(asked.trim()).ok_or_else(|| Message::new("no-such-schema").with("word", asked))?;
    context.hand_over(&to_json(&schema)?)
}

fn all() -> Vec<SchemaRow> {
    let row = |what: String, of| SchemaRow { what, of, version: VERSION };
    let mut rows: Vec<SchemaRow> =
        files::FILES.iter().map(|(name, _)| row((*name).to_owned(), "file")).collect();
    rows.extend(Kind::ALL.iter().map(|kind| row(kind.key().to_owned(), "record")));
    rows.extend(outputs::ALL.iter().map(|(command, _)| row(format!("plan {command}"), "command")));
    rows
}

/// Returns the schema of a file, a kind of record or a command, by its name. The word `plan` before a
/// command may be left out where no file or record has that name.
fn named(asked: &str) -> Option<Json> {
    let known = values::key_of::<Kind>(asked);
    let command = asked.strip_prefix("plan ").unwrap_or(asked);
    let of_file = files::named(asked).or_else(|| files::named(&known));
    of_file.or_else(|| outputs::named(command))
}

fn write(folder: &Path, context: &mut Context) -> anyhow::Result<()> {
    let texts = files::texts();
    let files = texts.iter().map(|(name, text)| (folder.join(name), text.as_bytes()));
    let written = outfile::write_all(files, Existing::Replace)?;
    context.show_written(written)
}
