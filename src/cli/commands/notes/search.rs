//! `plan notes search TEXT`

use clap::Args;

use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::domain::record::Kind;
use crate::message::{Message, Value};
use crate::report::ids::Ids;
use crate::report::notes::NoteRow;
use crate::store::note_text;

#[derive(Debug, Args)]
pub(super) struct SearchArgs {
    /// Text to find, ignoring case
    #[arg(value_name = "TEXT", allow_hyphen_values = true)]
    text: String,
}

pub(super) fn run(args: &SearchArgs, context: &mut Context) -> anyhow::Result<Exit> {
    let workspace = context.load(&[Kind::Notes])?;
    let (year, ids) = (context.year(&workspace), Ids::of(&workspace.records.notes));
    let wanted = args.text.to_lowercase();
    let (mut rows, mut unread) = (Vec::new(), Vec::new());
    for note in workspace.records.notes.current() {
        let in_title = note.title.as_ref().is_some_and(|title| title.to_lowercase().contains(&wanted));
        let text = note_text(&workspace.repository.root, year.number, &note.head.id);
        if in_title || text.as_ref().is_ok_and(|text| text.to_lowercase().contains(&wanted)) {
            rows.push(NoteRow::new(note, &year, &ids));
        }
        if text.is_err() {
            unread.push(workspace.file_of(Kind::Notes, &note.head.id));
        }
    }
    context.show(&rows, &Message::new("nothing-found").with("text", args.text.as_str()))?;
    if !unread.is_empty() {
        context.remark(&Message::new("notes-unread").with("files", unread.into_iter().collect::<Value>()))?;
    }
    Ok(Exit::Clean)
}
