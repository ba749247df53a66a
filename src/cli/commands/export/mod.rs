//! `plan export`: what other programs take over.

mod attendance;
mod calendar;
mod dues;
mod records;

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::speak::{outfile, outfile::Existing};
use crate::i18n::{Lang, Words};
use crate::message::Message;

#[derive(Debug, Args)]
pub(crate) struct ExportArgs {
    #[command(subcommand)]
    command: ExportCommand,
}

#[derive(Debug, Subcommand)]
enum ExportCommand {
    /// The sessions for phones and calendar programs (.ics)
    Calendar(calendar::CalendarArgs),
    /// Attendance by member, by session and by topic for Excel (.xlsx)
    Attendance(attendance::AttendanceArgs),
    /// Every record, one a line (.csv, .jsonl)
    Records(records::RecordsArgs),
}

/// Where an export goes.
#[derive(Debug, Args)]
struct Output {
    /// The file to write
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Replace the file where it exists
    #[arg(long, requires = "output")]
    overwrite: bool,
}

pub(crate) fn run(args: ExportArgs, context: &mut Context) -> anyhow::Result<Exit> {
    match args.command {
        ExportCommand::Calendar(args) => calendar::run(&args, context)?,
        ExportCommand::Attendance(args) => attendance::run(&args, context)?,
        ExportCommand::Records(args) => records::run(&args, context)?,
    }
    Ok(Exit::Clean)
}

impl Output {
    /// The ending of the file, in lower case; none where it is to be shown.
    fn ending(&self) -> Option<String> {
        let file = self.output.as_deref()?;
        Some(file.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase())
    }

    /// Writes the bytes and says so.
    fn write(&self, file: &Path, bytes: &[u8], context: &mut Context) -> anyhow::Result<()> {
        let existing = if self.overwrite { Existing::Replace } else { Existing::Keep };
        outfile::write(file, bytes, existing)?;
        let file = file.display().to_string();
        if !context.format.is_for_people() {
            return context.object(&serde_json::json!({ "file": file }));
        }
        context.say(&Message::new("exported").with("file", file))
    }

    /// Writes the text to the file, or shows it where none is named.
    fn write_or_show(&self, text: &str, context: &mut Context) -> anyhow::Result<()> {
        match &self.output {
            Some(file) => self.write(file, text.as_bytes(), context),
            None => context.hand_over(text),
        }
    }
}

/// What is made for others is Chinese wherever the terminal speaks English, unless it is asked for by
/// flag.
fn words(context: &Context) -> Words {
    Words::new(context.asked_lang().unwrap_or(Lang::Chinese))
}

/// An ending that an export has no form for.
fn wrong_ending(file: Option<&Path>, endings: &str) -> Message {
    let file = file.map(|file| file.display().to_string()).unwrap_or_default();
    Message::new("export-unknown-ending").with("file", file).with("endings", endings)
}
