//! `plan notes show ID`

use clap::Args;

use crate::cli::context::Context;
use crate::cli::{Exit, select};
use crate::domain::record::{Kind, RecordId};
use crate::message::{Message, Value};
use crate::output::{Format, clean_lines};
use crate::report::notes::NoteRow;
use crate::store::{Workspace, note_text};

#[derive(Debug, Args)]
pub(super) struct ShowArgs {
    /// The note, by the beginning of its id
    #[arg(value_name = "ID")]
    id: String,
}

pub(super) fn run(args: &ShowArgs, context: &mut Context) -> anyhow::Result<Exit> {
    let workspace = context.load(&[Kind::Notes])?;
    let id = find(&workspace, &args.id)?;
    let Some(note) = workspace.records.notes.current_of(&id) else {
        return Err(Message::new("note-was-retracted").with("id", id.to_string()).into());
    };
    let text = note_text(&workspace.repository.root, workspace.repository.year, &note.head.id)?;
    let row = NoteRow::new(note, &workspace.roster);
    if context.format == Format::Json {
        let mut object = serde_json::to_value(&row)?;
        object["text"] = text.into();
        context.json(&object)?;
    } else {
        context.show(&[row], &Message::new("no-notes"))?;
        context.print(&format!("\n{}\n", clean_lines(&text)))?;
    }
    Ok(Exit::Clean)
}

fn find(workspace: &Workspace, word: &str) -> Result<RecordId, Message> {
    match select::ids(&workspace.records.notes, word.trim()).as_slice() {
        [] => Err(Message::new("no-such-note").with("word", word)),
        [only] => Ok((*only).clone()),
        several => Err(Message::new("ambiguous-record")
            .with("word", word)
            .with("ids", several.iter().map(ToString::to_string).collect::<Value>())),
    }
}
