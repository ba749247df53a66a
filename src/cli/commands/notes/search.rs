//! `plan notes search TEXT...`

use super::Filters;
use super::found::{self, FoundRow};
use crate::cli::commands::prelude::*;
use crate::report::filter::Filterable;
use crate::report::ids::Ids;
use crate::report::notes::NoteRow;
use crate::store::note_text;

#[derive(Debug, Args)]
pub(super) struct SearchArgs {
    /// Text to find, in any width and case
    #[arg(value_name = "TEXT", allow_hyphen_values = true)]
    text: String,
    /// More texts, which the note must contain too
    #[arg(value_name = "TEXT")]
    more: Vec<String>,
    #[command(flatten)]
    filters: Filters,
}

pub(super) fn run(args: SearchArgs, context: &mut Context) -> anyhow::Result<()> {
    let typed = [vec![args.text], args.more].concat();
    let wanted = found::wanted(&typed);
    if wanted.is_empty() {
        return Err(Message::new("search-needs-text").into());
    }
    let workspace = context.load(&[Kind::Notes])?;
    let filter = args.filters.of(context, &workspace)?;
    let (year, ids) = (context.year(&workspace), Ids::of(&workspace.records.notes));
    let (mut rows, mut unread) = (Vec::new(), Vec::new());
    let rows_of_notes = workspace.records.notes.current().map(|note| (note, NoteRow::new(note, &year, &ids)));
    let progress = context.progress("progress-notes", Some(workspace.records.notes.filed().len()));
    for (note, row) in
        rows_of_notes.inspect(|_| progress.step()).filter(|(_, row)| filter.matches(&row.facts()))
    {
        let text = note_text(&workspace.repository.root, year.number, &note.head.id);
        if text.is_err() {
            unread.push(workspace.file_of(Kind::Notes, &note.head.id));
        }
        let lines = found::lines(note.title.as_deref(), &text.unwrap_or_default(), &wanted);
        rows.extend(lines.map(|lines| FoundRow::new(row, lines)));
    }
    drop(progress);
    let texts: Value = typed.iter().flat_map(|text| text.split_whitespace()).collect();
    let nothing = if filter.is_empty() { "nothing-found" } else { "nothing-found-filtered" };
    context.show(&rows, &Message::new(nothing).with("texts", texts))?;
    if !unread.is_empty() {
        context.remark(&Message::new("notes-unread").with("files", unread.into_iter().collect::<Value>()))?;
    }
    Ok(())
}
