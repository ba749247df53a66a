//! `plan outcomes add --kind KIND --title TEXT --owner MEMBER --due DATE`

use crate::cli::commands::prelude::*;
use crate::cli::hear::day::{Day, day};
use crate::cli::hear::{people::People, session, values, written::written};
use crate::cli::speak::objection;
use crate::domain::accept::cancelled;
use crate::domain::outcome::{Outcome, OutcomeKind, OutcomeState, law::unknown};
use crate::domain::record::RecordId;
use crate::domain::year::problem::recorded;

#[derive(Debug, Args)]
pub(super) struct AddArgs {
    /// Kind of outcome
    #[arg(long, value_name = "KIND", value_parser = values::word::<OutcomeKind>())]
    kind: OutcomeKind,
    /// Intended outcome
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    title: String,
    /// Owner
    #[arg(long, value_name = "MEMBER")]
    owner: String,
    /// Due date
    #[arg(long, value_name = "DATE", value_parser = day)]
    due: Day,
    /// Session it came from (repeatable)
    #[arg(long = "session", value_name = "SESSION")]
    sessions: Vec<String>,
    /// Recorded problem that it answers: its text or part of it
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    problem: Option<String>,
}

pub(super) fn run(args: AddArgs, context: &mut Context) -> anyhow::Result<()> {
    let workspace = context.load(&[Kind::Sessions, Kind::Attendance, Kind::Outcomes, Kind::Evaluations])?;
    let typed = args.due;
    let outcome = outcome(args, context, &workspace)?;
    let filing = workspace.file(&context.stamp(&workspace)?, &outcome)?;
    let name = workspace.roster.name(&outcome.owner);
    let message = Message::new("outcome-filed").with("title", outcome.title.as_str()).with("name", name);
    context.report_filing(message, &filing)?;
    if let Some(due) = outcome.due {
        context.echo(typed, due)?;
    }
    let likeness = outcome.likeness();
    let mut earlier = workspace.records.outcomes.current();
    if let Some(twin) = earlier.find(|earlier| earlier.likeness() == likeness) {
        let message = Message::new("remark-outcome-twice").with("first", twin.id.short());
        context.say(&message.with("id", filing.id.short()))?;
    }
    if outcome.is_overdue(context.today()) {
        context.say(&Message::new("remark-due-passed").with("id", filing.id.short()))?;
    }
    Ok(())
}

/// Builds the outcome. Reports all invalid arguments.
fn outcome(args: AddArgs, context: &Context, workspace: &Workspace) -> anyhow::Result<Outcome> {
    let year = context.year(workspace);
    let mut faults = Faults::default();
    let due = args.due.resolve(&workspace.plan, context.today());
    let due = faults.take(due);
    let title = args.title.trim().to_owned();
    if title.is_empty() {
        faults.push(Message::new("outcome-without-title"));
    }
    let owner = People::new(context, workspace).member_on(&args.owner, context.today());
    let owner = faults.take(owner.map(|member| member.id.clone()));
    let mut sessions: Vec<RecordId> = Vec::new();
    for word in &args.sessions {
        match came_from(&year, word) {
            Ok(id) if sessions.contains(&id) => {
                faults.push(Message::new("session-twice").with("session", id.short()));
            }
            Ok(id) => sessions.push(id),
            Err(message) => faults.push(message),
        }
    }
    let problem = args.problem.map(|words| problem(&year, &words));
    let problem = faults.take(problem.transpose()).flatten();
    faults.refuse()?;
    let owner = owner.ok_or_else(|| Message::new("no-such-member").with("word", args.owner))?;
    Ok(Outcome {
        date: context.today(),
        kind: args.kind,
        title,
        owner,
        due,
        state: OutcomeState::Planned,
        sessions,
        problem,
    })
}

fn came_from(year: &Year<'_>, word: &str) -> Result<RecordId, Message> {
    let entry = session::session(year, word)?;
    match cancelled(entry) {
        Some(objection) => Err(objection::message(objection, year)),
        None => Ok(entry.id.clone()),
    }
}

/// Returns the recorded problem with that text, or the only one that contains it.
pub(crate) fn problem(year: &Year<'_>, words: &str) -> Result<String, Message> {
    let words = written("--problem", words)?;
    let recorded = recorded(year);
    let meant: Vec<&str> = recorded.iter().copied().filter(|text| text.contains(&words)).collect();
    match meant.as_slice() {
        _ if unknown(&words, &recorded).is_none() => Ok(words),
        [only] => Ok((*only).to_owned()),
        [] if recorded.is_empty() => Err(Message::new("no-problem-recorded").with("word", words)),
        [] => {
            let known = recorded.iter().copied().collect::<Value>();
            Err(Message::new("no-such-problem").with("word", words).with("known", known))
        }
        several => {
            let known = several.iter().copied().collect::<Value>();
            Err(Message::new("ambiguous-problem").with("word", words).with("known", known))
        }
    }
}
