//! `plan notes show ID`

use std::iter;

use crate::cli::commands::prelude::*;
use crate::cli::hear::{day::as_id, select};
use crate::cli::speak::refusal::Refusal;
use crate::output::clean_lines;
use crate::report::ids::Ids;
use crate::report::notes::NoteRow;
use crate::store::{Place, note_text};

#[derive(Debug, Args)]
pub(super) struct ShowArgs {
    /// Note: id prefix
    #[arg(value_name = "ID")]
    id: String,
}

/// A note with its text, for programs.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct NoteObject<'a> {
    #[serde(flatten)]
    row: NoteRow<'a>,
    text: String,
}

pub(super) fn run(args: &ShowArgs, context: &mut Context) -> anyhow::Result<()> {
    let workspace = context.load_naming(&args.id, &[Kind::Notes], &[Kind::Notes])?;
    let id = select::note(&workspace.records.notes, &as_id(&args.id, &workspace.plan, context.today())?)?;
    let Some(note) = workspace.records.notes.current_of(&id) else {
        return Err(Message::new("note-was-retracted").with("id", id.short()).into());
    };
    let root = workspace.repository.root.as_path();
    let text = note_text(root, workspace.repository.year, &note.head.id).map_err(|message| {
        let place = Place::whole(workspace.file_of(Kind::Notes, &note.head.id));
        Refusal::at_places(root, iter::once((message, place)))
    })?;
    let row = NoteRow::new(note, &context.year(&workspace), &Ids::of(&workspace.records.notes));
    if context.format.is_for_people() {
        context.show(&[row], &Message::new("no-notes"))?;
        context.print(&format!("\n{}\n", clean_lines(&text)))?;
    } else {
        context.object(&NoteObject { row, text })?;
    }
    Ok(())
}
