//! `plan draft KIND --file`: drafts a document and attaches it to its session.

use std::path::Path;

use super::subject::Subject;
use crate::cli::commands::attach::keep::{self, Given};
use crate::cli::commands::prelude::*;
use crate::cli::hear::blanks;
use crate::domain::origin::Origin;
use crate::domain::paper::PaperKind;
use crate::office::document::Document;
use crate::office::docx;
use crate::office::draft::{Facts, Kind};
use crate::store::paper_name;

/// The treatment of a document that has blanks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Blanks {
    Refuse,
    Keep,
}

pub(super) fn run(
    kind: Kind,
    subject: &Subject<'_>,
    kept: Blanks,
    facts: &Facts<'_>,
    context: &mut Context,
    workspace: &Workspace,
) -> anyhow::Result<()> {
    let refused = |id| Message::new(id).with("kind", Value::Word(kind.word_id()));
    let origin = match subject.origin(facts) {
        // What counts is the form that people have signed.
        Some(Origin { kind: PaperKind::SignIn | PaperKind::Leave | PaperKind::Makeup, session }) => {
            return Err(refused("draft-unsigned")
                .with("session", session.short())
                .with("key", kind.key())
                .into());
        }
        Some(origin) => origin,
        None => return Err(refused("draft-of-no-session").into()),
    };
    let entry = facts.year.session(&origin.session).ok_or_else(|| refused("draft-of-no-session"))?;
    let paper = origin.kind;
    let document = Document { origin: Some(origin), ..subject.document(facts) };
    let hints = document.hints();
    if kept == Blanks::Refuse && !hints.is_empty() {
        let message = refused("draft-has-blanks").with("session", entry.id.short());
        let words = [Some(kind.key().to_owned()), subject.word(kind, entry)];
        let words: Vec<String> = words.into_iter().flatten().collect();
        let message = message.with("draft", words.join(" "));
        return Err(blanks::named(message, &hints).into());
    }
    let bytes = docx::draw(&document, &facts.year.plan.document)?;
    let name = format!("{}.docx", document.convention.join(&document.title));
    let given = Given { kind: paper, name: paper_name(Path::new(&name.replace('/', "／"))), bytes };
    let stamp = context.stamp(workspace)?;
    let filed = keep::all(workspace, &stamp, facts.year, entry, vec![given])?;
    keep::tell(context, entry, &filed)?;
    if !hints.is_empty() {
        context.say(&Message::new("draft-filed-blanks").with("count", hints.len()))?;
    }
    Ok(())
}
