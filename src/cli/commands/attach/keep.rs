//! Keeps attachments and prints what was kept.

use crate::cli::commands::prelude::*;
use crate::cli::speak::record;
use crate::domain::paper::{Paper, PaperKind};
use crate::domain::record::Stamp;
use crate::report::filed::{FiledPaper, FiledRow};
use crate::store::{Filing, KeptPaper, keep_paper};

/// An attachment to keep.
pub(crate) struct Given {
    pub(crate) kind: PaperKind,
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
}

/// An attachment that was kept.
pub(crate) struct Kept {
    kind: PaperKind,
    name: String,
    filing: Filing,
    paper: KeptPaper,
}

/// Stores the files and records them as attachments of the session, except those that it has already.
pub(crate) fn all(
    workspace: &Workspace,
    stamp: &Stamp,
    year: &Year<'_>,
    entry: &Entry<'_>,
    given: Vec<Given>,
) -> Result<Vec<Kept>, Message> {
    given.into_iter().map(|given| one(workspace, stamp, (year, entry), given)).collect()
}

fn one(
    workspace: &Workspace,
    stamp: &Stamp,
    (year, entry): (&Year<'_>, &Entry<'_>),
    given: Given,
) -> Result<Kept, Message> {
    let Given { kind, name, bytes } = given;
    let repository = &workspace.repository;
    let paper = keep_paper(&repository.root, repository.year, &bytes, &name)?;
    let record = Paper {
        date: entry.session.date,
        session: entry.id.clone(),
        kind,
        name: name.clone(),
        sha256: paper.sha256.clone(),
        size: paper.size,
    };
    let known = year.archive().papers(entry, kind).find(|known| known.sha256 == record.sha256);
    let filing = match known {
        Some(known) => Filing::known(repository.year, Kind::Papers, known.id),
        None => workspace.file(stamp, &record)?,
    };
    Ok(Kept { kind, name, filing, paper })
}

/// Reports what was kept.
pub(crate) fn tell(context: &mut Context, entry: &Entry<'_>, kept: &[Kept]) -> anyhow::Result<()> {
    for kept in kept {
        if !context.format.is_for_people() {
            context.filed.push(FiledRow { paper: Some(paper(kept)), ..record::row(&kept.filing) });
            continue;
        }
        if kept.filing.known {
            let message = Message::new("paper-filed-already").with("name", kept.name.as_str());
            let message = message.with("kind", Value::Word(kept.kind.word_id()));
            context.say(&message.with("record", kept.filing.id.short()).with("date", entry.session.date))?;
            continue;
        }
        let message = Message::new("paper-filed").with("date", Value::Day(entry.session.date));
        let message = message.with("name", kept.name.as_str()).with("kind", Value::Word(kept.kind.word_id()));
        context.report_filing(message, &kept.filing)?;
        context.say(&Message::new("paper-kept-at").with("file", kept.paper.file.as_str()))?;
    }
    Ok(())
}

fn paper(kept: &Kept) -> FiledPaper {
    FiledPaper {
        kind: kept.kind,
        stored: kept.paper.file.clone(),
        sha256: kept.paper.sha256.clone(),
        size: kept.paper.size,
    }
}
