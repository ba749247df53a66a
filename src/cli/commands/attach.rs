//! `plan attach SESSION FILE --kind KIND`

use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::hear::{session::session, values};
use crate::domain::paper::{Paper, PaperKind};
use crate::domain::record::Kind;
use crate::domain::vocabulary::Vocabulary;
use crate::domain::year::Year;
use crate::domain::year::timetable::Entry;
use crate::message::{Message, Value};
use crate::store::{Filing, KeptPaper, Limit, keep_paper, paper_name, read_bounded};

#[derive(Debug, Args)]
pub(crate) struct AttachArgs {
    /// Session: date, topic or id prefix
    #[arg(value_name = "SESSION")]
    session: String,
    /// Scan or document, at most 32 MB
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Kind of attachment
    #[arg(long, value_name = "KIND", value_parser = values::word::<PaperKind>())]
    kind: PaperKind,
}

pub(crate) fn run(args: &AttachArgs, context: &mut Context) -> anyhow::Result<Exit> {
    let workspace = context.load_naming(
        &args.session,
        &[Kind::Sessions],
        &[Kind::Sessions, Kind::Attendance, Kind::Papers],
    )?;
    let year = context.year(&workspace);
    let entry = session(&year, &args.session)?;
    let bytes = read(&args.file)?;
    let stamp = context.stamp(&workspace)?;
    let name = paper_name(&args.file);
    let root = &workspace.repository.root;
    let kept = keep_paper(root, workspace.repository.year, &bytes, &name)?;
    refuse_twice(&year, entry, args.kind, &kept)?;
    let paper = Paper {
        date: entry.session.date,
        session: entry.id.clone(),
        kind: args.kind,
        name: name.clone(),
        sha256: kept.sha256.clone(),
        size: kept.size,
    };
    let filing = workspace.file(&stamp, &paper)?;
    let message = Message::new("paper-filed").with("date", Value::Day(entry.session.date)).with("name", name);
    tell(context, message.with("kind", Value::Word(args.kind.word_id())), &filing, &kept)?;
    Ok(Exit::Clean)
}

/// Reads a regular file: a pipe might never end.
fn read(file: &Path) -> Result<Vec<u8>, Message> {
    let named = |message: Message| message.with("file", file.display().to_string());
    if file.metadata().is_ok_and(|found| !found.is_file()) {
        return Err(named(Message::new("paper-is-no-file")));
    }
    let mut bytes = Vec::new();
    read_bounded(file, Limit::SCAN, &mut bytes).map_err(|error| error.of_named("paper-too-large", file))?;
    if bytes.is_empty() { Err(named(Message::new("paper-is-empty"))) } else { Ok(bytes) }
}

fn refuse_twice(
    year: &Year<'_>,
    entry: &Entry<'_>,
    kind: PaperKind,
    kept: &KeptPaper,
) -> Result<(), Message> {
    match year.archive().papers(entry, kind).find(|paper| paper.sha256 == kept.sha256) {
        Some(paper) => Err(Message::new("paper-filed-already")
            .with("record", paper.id.short())
            .with("kind", Value::Word(kind.word_id()))
            .with("date", entry.session.date)),
        None => Ok(()),
    }
}

fn tell(context: &mut Context, message: Message, filing: &Filing, kept: &KeptPaper) -> anyhow::Result<()> {
    if !context.format.is_for_people() {
        return context.object(&serde_json::json!({
            "id": filing.id,
            "file": filing.file,
            "stored": kept.file,
            "sha256": kept.sha256,
            "size": kept.size,
        }));
    }
    context.report_filing(message, filing)?;
    context.say(&Message::new("paper-kept-at").with("file", kept.file.as_str()))
}
