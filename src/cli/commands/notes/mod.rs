//! `plan notes`: notes, reflections and speeches.

mod add;
mod args;
mod batch;
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

use clap::{Args, Subcommand};

use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::domain::record::Kind;
use crate::message::Message;
use crate::report::notes::notes;
use crate::store::AskGit;

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct NotesArgs {
    #[command(subcommand)]
    command: Option<NotesCommand>,
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

pub(crate) fn run(args: NotesArgs, context: &mut Context) -> anyhow::Result<Exit> {
    match args.command {
        None => list(context),
        Some(NotesCommand::Add(args)) => add::run(args, context),
        Some(NotesCommand::Show(args)) => show::run(&args, context),
        Some(NotesCommand::Search(args)) => search::run(args, context),
    }
}

fn list(context: &mut Context) -> anyhow::Result<Exit> {
    context.ask_git = AskGit::ForLateness;
    let workspace = context.load(&[Kind::Notes])?;
    let rows = notes(&context.year(&workspace));
    context.show(&rows, &Message::new("no-notes"))?;
    Ok(Exit::Clean)
}
