//! `plan export`: exports for other programs.

mod attendance;
mod calendar;
mod dataset;
mod dues;
mod records;

pub(super) use dataset::Done;

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use clap::Subcommand;

use crate::cli::commands::prelude::*;
use crate::cli::exit::Exit;
use crate::cli::speak::{outfile, outfile::Existing};

#[derive(Debug, Args)]
pub(crate) struct ExportArgs {
    #[command(subcommand)]
    command: ExportCommand,
}

#[derive(Debug, Subcommand)]
enum ExportCommand {
    /// Export sessions for phones and calendar programs (.ics)
    Calendar(calendar::CalendarArgs),
    /// Export attendance by member, session and topic (.xlsx)
    Attendance(attendance::AttendanceArgs),
    /// Export all records, one per line (.csv, .jsonl)
    Records(records::RecordsArgs),
    /// Export units as tables for query engines (Parquet)
    Dataset(dataset::DatasetArgs),
}

/// The file that was written.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct ExportObject<'a> {
    file: &'a str,
}

/// The destination of an export.
#[derive(Debug, Args)]
struct Output {
    /// File to write; `-` is standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Replace an existing file
    #[arg(long, requires = "output")]
    overwrite: bool,
}

pub(crate) fn run(args: ExportArgs, context: &mut Context) -> anyhow::Result<Exit> {
    match args.command {
        ExportCommand::Calendar(args) => calendar::run(&args, context)?,
        ExportCommand::Attendance(args) => attendance::run(&args, context)?,
        ExportCommand::Records(args) => records::run(&args, context)?,
        ExportCommand::Dataset(args) => return dataset::run(args, context),
    }
    Ok(Exit::Clean)
}

impl Output {
    /// Returns the file to write; `None` if the export goes to standard output.
    fn file(&self) -> Option<&Path> {
        self.output.as_deref().filter(|file| !outfile::is_standard_output(file))
    }

    /// Returns the file extension in lower case; `None` without a file.
    fn ending(&self) -> Option<String> {
        let file = self.file()?;
        Some(file.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase())
    }

    /// Writes the bytes and prints the file name.
    fn write(&self, file: &Path, bytes: &[u8], context: &mut Context) -> anyhow::Result<()> {
        self.write_with(file, |out| out.write_all(bytes), context)
    }

    /// Like [`Self::write`], for a file that may be too large for memory.
    fn write_with(
        &self,
        file: &Path,
        produce: impl FnOnce(&mut dyn Write) -> io::Result<()>,
        context: &mut Context,
    ) -> anyhow::Result<()> {
        let existing = if self.overwrite { Existing::Replace } else { Existing::Keep };
        let progress = context.progress_of_file();
        outfile::write_with(file, existing, |out| {
            let mut out = BufWriter::new(progress.counting(out));
            produce(&mut out)?;
            out.flush()
        })?;
        drop(progress);
        let file = file.display().to_string();
        context.object(&ExportObject { file: &file })?;
        context.say(&Message::new("exported").with("file", file.as_str()))
    }

    /// Writes to the file what `produce` makes, or prints it without one.
    fn write_or_stream(
        &self,
        produce: impl FnOnce(&mut dyn Write) -> io::Result<()>,
        context: &mut Context,
    ) -> anyhow::Result<()> {
        match self.file() {
            Some(file) => self.write_with(file, produce, context),
            None => context.stream(|out, _| produce(out)),
        }
    }

    /// Like [`Self::write_or_stream`], for CSV: a file begins with a byte order mark, by which Excel recognises
    /// UTF-8.
    fn write_or_stream_csv(
        &self,
        produce: impl FnOnce(&mut dyn Write) -> io::Result<()>,
        context: &mut Context,
    ) -> anyhow::Result<()> {
        let mark = if self.file().is_some() { "\u{feff}" } else { "" };
        self.write_or_stream(|out| out.write_all(mark.as_bytes()).and_then(|()| produce(out)), context)
    }

    /// Writes the text to the file, or prints it without one.
    fn write_or_show(&self, text: &str, context: &mut Context) -> anyhow::Result<()> {
        match self.file() {
            Some(file) => self.write(file, text.as_bytes(), context),
            None => context.hand_over(text),
        }
    }
}

/// Returns the error for an unsupported file extension.
fn wrong_ending(file: Option<&Path>, endings: &[&str]) -> Message {
    let file = file.map(|file| file.display().to_string()).unwrap_or_default();
    Message::new("export-unknown-ending")
        .with("file", file)
        .with("endings", endings.iter().copied().collect::<Value>())
}
