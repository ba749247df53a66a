//! `plan attach SESSION [FILE]...`

pub(crate) mod keep;
mod known;

use std::path::{Path, PathBuf};

use crate::cli::commands::prelude::*;
use crate::cli::hear::{blanks, session::session, values};
use crate::domain::paper::PaperKind;
use crate::report::papers::papers_of;
use crate::store::{Limit, is_left_by_programs, paper_name, read_bounded};
use keep::Given;

#[derive(Debug, Args)]
pub(crate) struct AttachArgs {
    /// Session: date, topic or id prefix
    #[arg(value_name = "SESSION")]
    session: String,
    /// Scans or documents, at most 32 MB each [default: list what is kept and missing]
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Kind of attachment [default: by the document or its name]
    #[arg(long, value_name = "KIND", value_parser = values::word::<PaperKind>())]
    kind: Option<PaperKind>,
    /// Attach files that still have blanks to fill in
    #[arg(short = 'b', long)]
    with_blanks: bool,
}

pub(crate) fn run(args: &AttachArgs, context: &mut Context) -> anyhow::Result<()> {
    let kinds = [Kind::Sessions, Kind::Attendance, Kind::Papers, Kind::Notes];
    let workspace = context.load_naming(&args.session, &[Kind::Sessions], &kinds)?;
    let year = context.year(&workspace);
    let entry = session(&year, &args.session)?;
    if args.files.is_empty() {
        return list(context, &year, entry);
    }
    let given = all_given(args, &year, entry)?;
    let stamp = context.stamp(&workspace)?;
    let kept = keep::all(&workspace, &stamp, &year, entry, given)?;
    keep::tell(context, entry, &kept)
}

fn list(context: &mut Context, year: &Year<'_>, entry: &Entry<'_>) -> anyhow::Result<()> {
    let none = Message::new("papers-none").with("date", Value::Day(entry.session.date));
    context.show(&papers_of(entry, year), &none)?;
    context.say(&Message::new("papers-add").with("session", entry.id.short()))
}

/// Reads the files and finds the kind of each. Reports all that cannot be attached.
fn all_given(args: &AttachArgs, year: &Year<'_>, entry: &Entry<'_>) -> anyhow::Result<Vec<Given>> {
    let mut faults = Faults::default();
    let mut given: Vec<Given> = Vec::new();
    for file in &args.files {
        let found = one(file, args.kind, year, entry);
        let found =
            if args.with_blanks { found } else { found.and_then(|given| without_blanks(given, entry)) };
        let Some(paper) = faults.take(found) else { continue };
        if given.iter().any(|other| other.kind == paper.kind && other.bytes == paper.bytes) {
            faults.push(Message::new("written-twice").with("word", paper.name));
        } else {
            given.push(paper);
        }
    }
    faults.refuse()?;
    Ok(given)
}

fn one(file: &Path, kind: Option<PaperKind>, year: &Year<'_>, entry: &Entry<'_>) -> Result<Given, Message> {
    let bytes = read(file)?;
    let name = paper_name(file);
    let kind = kind.map_or_else(|| known::kind(&name, &bytes, year, entry), Ok)?;
    Ok(Given { kind, name, bytes })
}

/// Refuses a file with blanks.
fn without_blanks(given: Given, entry: &Entry<'_>) -> Result<Given, Message> {
    match blanks::of_file(&given.name, &given.bytes) {
        Some(found) if !found.is_empty() => {
            let message = Message::new("paper-has-blanks").with("name", given.name.as_str());
            let message = message.with("session", entry.id.short()).with("key", given.kind.key());
            Err(blanks::named(message, &found))
        }
        _ => Ok(given),
    }
}

/// Reads a file that is to be an attachment of that kind.
pub(crate) fn given(
    file: &Path,
    kind: PaperKind,
    year: &Year<'_>,
    entry: &Entry<'_>,
) -> Result<Given, Message> {
    one(file, Some(kind), year, entry)
}

/// Returns `true` for a shortcut, an incomplete download, and what a program keeps beside an open document.
fn is_not_the_document(file: &Path) -> bool {
    let name = paper_name(file);
    let (lower, ends) = (name.to_lowercase(), [".lnk", ".url", ".part", ".crdownload"]);
    is_left_by_programs(&name) || ends.iter().any(|end| lower.ends_with(end))
}

/// Reads a regular file: a pipe might never end.
fn read(file: &Path) -> Result<Vec<u8>, Message> {
    let named = |message: Message| message.with("file", file.display().to_string());
    if file.metadata().is_ok_and(|found| !found.is_file()) {
        return Err(named(Message::new("paper-is-no-file")));
    }
    if is_not_the_document(file) {
        return Err(named(Message::new("paper-is-not-the-document")));
    }
    let bytes = read_bounded(file, Limit::SCAN).map_err(|error| error.of_named("paper-too-large", file))?;
    if bytes.is_empty() { Err(named(Message::new("paper-is-empty"))) } else { Ok(bytes) }
}
