//! `plan notes`: notes, reflections and speeches.

mod add;
mod args;
mod batch;
mod byline;
mod compose;
mod found;
mod named;
mod search;
mod show;
mod text;

pub(super) use batch::NoteFile;
pub(super) use found::FoundRow;
pub(super) use show::NoteObject;
pub(super) use text::{of_file, of_input, tidy};

use clap::Subcommand;

use crate::cli::commands::prelude::*;
use crate::cli::hear::filter::{Filtering, OfKind, OfMember, OfTopic, Within};
use crate::cli::speak::refusal::Refusal;
use crate::domain::note::NoteKind;
use crate::report::filter::Filter;
use crate::report::notes::notes;
use crate::store::AskGit;

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct NotesArgs {
    #[command(subcommand)]
    command: Option<NotesCommand>,
    #[command(flatten)]
    filters: Filters,
}

#[derive(Debug, Subcommand)]
enum NotesCommand {
    /// Add a note from a file, standard input or the editor
    Add(args::AddArgs),
    /// Show a note with its text
    Show(show::ShowArgs),
    /// Search titles and texts of notes
    Search(search::SearchArgs),
}

/// Which notes are listed.
#[derive(Debug, Args)]
struct Filters {
    #[command(flatten)]
    member: OfMember,
    #[command(flatten)]
    topic: OfTopic,
    #[command(flatten)]
    kind: OfKind<NoteKind>,
    #[command(flatten)]
    within: Within,
}

impl Filters {
    fn of(&self, context: &Context, workspace: &Workspace) -> Result<Filter, Refusal> {
        let filtering = Filtering::new(context, workspace).members(&self.member).topics(&self.topic);
        filtering.kinds(&self.kind).days(&self.within).done()
    }
}

pub(crate) fn run(args: NotesArgs, context: &mut Context) -> anyhow::Result<()> {
    match args.command {
        None => list(&args.filters, context),
        Some(NotesCommand::Add(args)) => add::run(args, context),
        Some(NotesCommand::Show(args)) => show::run(&args, context),
        Some(NotesCommand::Search(args)) => search::run(args, context),
    }
}

fn list(filters: &Filters, context: &mut Context) -> anyhow::Result<()> {
    context.ask_git = AskGit::ForLateness;
    let workspace = context.load(&[Kind::Notes])?;
    let filter = filters.of(context, &workspace)?;
    let rows = notes(&context.year(&workspace));
    context.show_filtered(rows, &filter, Message::new("no-notes"))?;
    Ok(())
}
