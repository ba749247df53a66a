//! `plan notes search TEXT`

use clap::Args;

use crate::cli::Exit;
use crate::cli::context::Context;
use crate::domain::record::Kind;
use crate::message::Message;
use crate::report::notes::NoteRow;
use crate::store::note_text;

#[derive(Debug, Args)]
pub(super) struct SearchArgs {
    /// The words to find, in any case of letters
    #[arg(value_name = "TEXT")]
    text: String,
}

pub(super) fn run(args: &SearchArgs, context: &mut Context) -> anyhow::Result<Exit> {
    let workspace = context.load(&[Kind::Notes])?;
    let (root, year) = (&workspace.repository.root, workspace.repository.year);
    let wanted = args.text.to_lowercase();
    let list = super::note_list(&workspace);
    let mut rows = Vec::new();
    for note in workspace.records.notes.current() {
        let in_title = note.title.as_ref().is_some_and(|title| title.to_lowercase().contains(&wanted));
        if in_title || note_text(root, year, &note.head.id)?.to_lowercase().contains(&wanted) {
            rows.push(NoteRow::new(note, &list));
        }
    }
    context.show(&rows, &Message::new("nothing-found").with("text", args.text.as_str()))?;
    Ok(Exit::Clean)
}
