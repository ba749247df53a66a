//! Several notes at once, from files named by member and topic.

use std::fs;
use std::path::{Path, PathBuf};

use super::args::AddArgs;
use super::compose::{filed, note, recorded_by_another};
use super::named::{self, Named};
use super::text::{self, Text};
use crate::cli::commands::prelude::*;
use crate::cli::hear::{people::People, select};
use crate::domain::note::{Note, NoteKind};
use crate::domain::record::TextDigest;
use crate::domain::roster::MemberId;
use crate::domain::topic::TopicId;
use crate::output::{Cell, Row};
use crate::store::{file_note, text_digest};
use crate::text::characters;

/// The most files that are read at once.
const MOST: usize = 500;
/// How deep folders are looked into.
const DEPTH: usize = 3;

/// A file, with the member and the topic that its name gives.
#[derive(Debug, JsonSchema, Serialize)]
pub(in crate::cli::commands) struct NoteFile {
    file: String,
    member: Option<MemberId>,
    name: Option<String>,
    topic: Option<TopicId>,
    kind: NoteKind,
    characters: Option<usize>,
    /// Whether the same member has a note of this kind with this text on the topic already, on record or in a file
    /// above.
    known: bool,
    #[serde(skip)]
    is_above: bool,
    #[serde(skip)]
    digest: Option<TextDigest>,
}

impl NoteFile {
    /// Returns `true` for the same note in two files.
    fn repeats(&self, other: &Self) -> bool {
        let of = |row: &Self| Some((row.member.clone()?, row.topic.clone()?, row.digest?, row.kind));
        of(self).is_some() && of(self) == of(other)
    }

    /// Returns the remark on a text that another member handed in, in a file above or on record.
    fn copied(&self, above: &[Self], workspace: &Workspace) -> Option<Message> {
        let (digest, member) = self.digest.zip(self.member.as_ref())?;
        let original = above.iter().find(|above| self.copies(above)).map(|above| above.file.as_str());
        let message =
            |file| Message::new("note-file-same-text").with("file", self.file.as_str()).with("other", file);
        original.map(message).or_else(|| recorded_by_another(&self.file, digest, member, workspace))
    }

    /// Returns `true` if two members handed in the same text.
    fn copies(&self, other: &Self) -> bool {
        let of = |row: &Self| row.digest.zip(row.member.clone());
        of(self).zip(of(other)).is_some_and(|(one, other)| one.0 == other.0 && one.1 != other.1)
    }
}

impl Row for NoteFile {
    const COLUMNS: &'static [&'static str] = &["file", "author", "topic", "kind", "characters", "note-file"];

    fn cells(&self) -> Vec<Cell> {
        let state = match (self.known, &self.member, &self.topic, self.characters) {
            (true, ..) if self.is_above => "note-file-repeated",
            (true, ..) => "note-file-known",
            (false, Some(_), Some(_), Some(_)) => "note-file-new",
            _ => "note-file-unclear",
        };
        vec![
            self.file.as_str().into(),
            self.name.as_deref().map_or(Cell::Empty, Cell::from),
            self.topic.as_ref().map_or(Cell::Empty, |topic| topic.to_string().as_str().into()),
            Cell::word(self.kind),
            Cell::maybe(self.characters),
            Cell::Word(state.to_owned()),
        ]
    }
}

/// Shows what would be recorded, or records it.
pub(super) fn run(
    args: &AddArgs,
    paths: &[PathBuf],
    workspace: &Workspace,
    context: &mut Context,
) -> anyhow::Result<()> {
    let (files, skipped) = expand(paths)?;
    let (mut rows, mut notes, mut remarks) = (Vec::<NoteFile>::new(), Vec::new(), Vec::new());
    let mut faults = Faults::default();
    for file in &files {
        let name = file.display().to_string();
        let text = text::of_file(file);
        let named = named::of(file, text.as_ref().ok(), args, People::new(context, workspace), workspace);
        let mut row = row(&name, &named, text.as_ref().ok(), args, workspace);
        row.is_above = !row.known && rows.iter().any(|above| row.repeats(above));
        row.known |= row.is_above;
        remarks.extend(row.copied(&rows, workspace));
        rows.push(row);
        faults.extend(named.faults);
        match (named.topic, named.member, text) {
            (Some(topic), Some(member), Ok(text)) => {
                remarks.extend(text.remarks(&name));
                let kind = args.kind.or(named.kind).unwrap_or(NoteKind::Note);
                let topic = select::topic(&workspace.plan, &topic.0);
                let member = People::new(context, workspace).member(&member.0);
                notes.push((note(args, context, workspace, topic, member, kind), text));
            }
            (_, _, Err(fault)) => faults.push(fault),
            _ => {}
        }
    }
    if !args.write || context.format.is_for_people() {
        context.show(&rows, &Message::new("note-no-files"))?;
    }
    remarks.iter().try_for_each(|remark| context.remark(remark))?;
    if !skipped.is_empty() {
        let names = skipped.iter().map(|path| path.display().to_string()).collect::<Value>();
        context.remark(&Message::new("note-files-skipped").with("files", names))?;
    }
    faults.refuse()?;
    if !args.write {
        let new = rows.iter().filter(|row| !row.known).count();
        return context.remark(&Message::new("notes-not-written").with("count", new));
    }
    record(notes, &rows, workspace, context)
}

/// Records the notes; all are checked before the first is written.
fn record(
    notes: Vec<(anyhow::Result<Note>, Text)>,
    rows: &[NoteFile],
    workspace: &Workspace,
    context: &mut Context,
) -> anyhow::Result<()> {
    let ready = notes.into_iter().map(|(note, text)| Ok((note?, text)));
    let ready: Vec<(Note, Text)> = ready.collect::<anyhow::Result<_>>()?;
    let stamp = context.stamp(workspace)?;
    let repository = &workspace.repository;
    for ((note, text), _) in ready.iter().zip(rows).filter(|(_, row)| !row.known) {
        let filing = file_note(&repository.root, repository.year, &stamp, note, &text.body)?;
        context.report_filing(filed(workspace, note, text), &filing)?;
    }
    Ok(())
}

fn row(file: &str, named: &Named, text: Option<&Text>, args: &AddArgs, workspace: &Workspace) -> NoteFile {
    let kind = args.kind.or(named.kind).unwrap_or(NoteKind::Note);
    let characters = text.map(|text| characters(&text.body));
    let digest = text.map(|text| text_digest(&text.body));
    let same = |note: &Note| {
        Some(&note.member) == named.member.as_ref()
            && Some(&note.topic) == named.topic.as_ref()
            && note.kind == kind
            && Some(note.digest) == digest
    };
    NoteFile {
        file: file.to_owned(),
        name: named.member.as_ref().map(|member| workspace.roster.name(member).to_owned()),
        member: named.member.clone(),
        topic: named.topic.clone(),
        kind,
        characters,
        known: workspace.records.notes.current().any(|note| same(&note.head.record)),
        is_above: false,
        digest,
    }
}

/// The files that are given, those in folders in the order of their names; and those that are not notes.
fn expand(paths: &[PathBuf]) -> Result<(Vec<PathBuf>, Vec<PathBuf>), Message> {
    let (mut files, mut skipped) = (Vec::new(), Vec::new());
    for path in paths {
        if path.is_dir() {
            walk(path, DEPTH, &mut files, &mut skipped)?;
        } else {
            files.push(path.clone());
        }
        if files.len() + skipped.len() > MOST {
            return Err(Message::new("note-too-many-files").with("limit", MOST));
        }
    }
    Ok((files, skipped))
}

fn walk(
    folder: &Path,
    depth: usize,
    files: &mut Vec<PathBuf>,
    skipped: &mut Vec<PathBuf>,
) -> Result<(), Message> {
    let unreadable = |error: std::io::Error| {
        Message::new("cannot-read")
            .with("file", folder.display().to_string())
            .with("reason", error.to_string())
    };
    let entries = fs::read_dir(folder).map_err(unreadable)?.take(MOST + 1);
    let mut entries: Vec<PathBuf> =
        entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    entries.sort();
    for path in entries {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        // Office keeps such a file beside a document that is open.
        let hidden = name.starts_with('.') || name.starts_with("~$");
        let is_note =
            [".docx", ".md", ".markdown", ".txt"].iter().any(|end| name.to_lowercase().ends_with(end));
        if path.is_symlink() || (path.is_dir() && depth == 0) {
            skipped.push(path);
        } else if path.is_dir() {
            walk(&path, depth - 1, files, skipped)?;
        } else if is_note && !hidden {
            files.push(path);
        } else if !hidden {
            skipped.push(path);
        }
    }
    Ok(())
}
