//! `plan todo`, and `plan` alone.

use std::panic::resume_unwind;
use std::path::Path;
use std::thread;

use chrono::Datelike;

use crate::cli::commands::prelude::*;
use crate::cli::hear::filter::{Filtering, OfKind, OfMember, Within};
use crate::cli::hear::template;
use crate::cli::speak::filtered::nothing;
use crate::report::todo::{Commands, Samples, Task, Todo, by_urgency, todos, uncommitted};
use crate::store::sync::Sync;
use crate::store::{Repository, plan_bytes};

/// The number of to-dos that fit on one screen, each with its command.
const MOST: usize = 9;

#[derive(Debug, Default, Args)]
pub(crate) struct TodoArgs {
    /// List all [default: as many as fit on one screen]
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    kind: OfKind<Task>,
    #[command(flatten)]
    member: OfMember,
    #[command(flatten)]
    within: Within,
}

pub(crate) fn run(args: &TodoArgs, context: &mut Context) -> anyhow::Result<()> {
    let root = context.repository()?.root;
    let (loaded, changed) = thread::scope(|scope| {
        let changed = scope.spawn(|| Sync::uncommitted(&root));
        let loaded = context.load(Kind::ALL);
        (loaded, changed.join().unwrap_or_else(|panic| resume_unwind(panic)))
    });
    let workspace = loaded?;
    let earlier = context.earlier(&workspace, Kind::ALL);
    let usual = Repository::find(&workspace.repository.root, None, context.today().year());
    let usual = usual.map_or(workspace.repository.year, |usual| usual.year);
    let (how, folder) = (context.words.word("todo-how"), context.given_folder());
    let commands = Commands { year: None, folder: folder.as_deref(), how: &how };
    let (year, over) = (context.year(&workspace), context.years_over(&earlier));
    let mut found = of_year(&year, samples(&workspace), usual, commands);
    found.extend(over.iter().flat_map(|year| of_year(year, Samples::default(), usual, commands)));
    if changed > 0 {
        found.push(uncommitted(changed, &year, commands));
    }
    for todo in &mut found {
        todo.text = context.words.say(&todo.message);
    }
    by_urgency(&mut found);
    let filtering = Filtering::new(context, &workspace).members(&args.member).kinds(&args.kind);
    let filter = filtering.days(&args.within).done()?;
    let none = nothing(&filter, found.len(), Message::new("todo-none"));
    let found = filter.keep(found);
    if context.format.is_for_people() {
        tell(context, &found, if args.all { found.len() } else { MOST }, &none)
    } else {
        context.show(&found, &none)
    }
}

/// Returns `true` in a study repository, or if it is unknown.
pub(crate) fn is_at_home(context: &Context) -> bool {
    !matches!(Repository::root(context.directory()), Ok(None))
}

/// Returns which files are still as `plan init` laid them down.
fn samples(workspace: &Workspace) -> Samples {
    let (root, year) = (&workspace.repository.root, workspace.repository.year);
    let text = plan_bytes(root, year).ok().flatten().and_then(|bytes| String::from_utf8(bytes).ok());
    Samples {
        plan: text.is_some_and(|text| template::is_unchanged(&text, root, year)),
        roster: template::is_roster(&workspace.roster),
    }
}

/// Returns the to-dos of a year; their commands name it unless it is the usual one.
fn of_year<'a>(year: &'a Year<'a>, samples: Samples, usual: i32, commands: Commands<'_>) -> Vec<Todo> {
    let named = Some(year.number).filter(|number| *number != usual);
    let found = todos(year, samples, Commands { year: named, ..commands });
    found.into_iter().filter_map(still_open).collect()
}

/// Returns a to-do with the command that is next: of a document whose file is written, to attach it.
fn still_open(todo: Todo) -> Option<Todo> {
    if !todo.writes.as_deref().is_some_and(|file| Path::new(file).exists()) {
        return Some(todo);
    }
    Some(Todo { command: todo.after.clone()?, ..todo })
}

/// Prints the first `most` to-dos, each with its command.
fn tell(context: &mut Context, todos: &[Todo], most: usize, none: &Message) -> anyhow::Result<()> {
    if todos.is_empty() {
        return context.say(none);
    }
    let title = Message::new("todo-title").with("count", todos.len());
    context.heading(1, &title.with("today", Value::Day(context.today())))?;
    let shown = &todos[..todos.len().min(most)];
    for todo in shown {
        context.fact(&line(todo))?;
    }
    if todos.len() > shown.len() {
        context.say(&Message::new("todo-more").with("count", todos.len() - shown.len()))?;
    }
    let assumes = |todo: &Todo| matches!(todo.what, Task::Sheet | Task::Makeup | Task::Outcome);
    if shown.iter().any(assumes) {
        context.say(&Message::new("todo-assumed"))?;
    }
    Ok(())
}

fn line(todo: &Todo) -> Message {
    let message = match todo.due {
        Some(due) if todo.overdue => Message::new("todo-overdue").with("due", due),
        Some(due) => Message::new("todo-due").with("due", due),
        None => Message::new("todo-undated"),
    };
    message.with("text", todo.text.as_str()).with("command", todo.command.as_str())
}
