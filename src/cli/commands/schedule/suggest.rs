//! `plan schedule suggest [--write]`

use super::parts;

use crate::cli::commands::prelude::*;
use crate::cli::hear::people::People;
use crate::domain::session::Session;
use crate::domain::suggest::{Suggested, Suggestion, suggest};
use crate::report::suggestion::{SuggestedRow, remarks, rows};

#[derive(Debug, Args)]
pub(super) struct SuggestArgs {
    /// Schedule the suggested sessions
    #[arg(long)]
    write: bool,
}

pub(super) fn run(args: &SuggestArgs, context: &mut Context) -> anyhow::Result<()> {
    let workspace = context.load(&[Kind::Sessions, Kind::Attendance])?;
    let suggestion = suggest(&context.year(&workspace));
    let mut rows = rows(&suggestion, &workspace.plan);
    if args.write {
        file(&suggestion, &mut rows, &workspace, context)?;
    }
    let empty = if suggestion.remarks.is_empty() { "suggest-nothing" } else { "suggest-none-possible" };
    context.show(&rows, &Message::new(empty))?;
    for remark in remarks(&suggestion) {
        context.remark(&remark)?;
    }
    if !suggestion.sessions.is_empty() {
        let count = suggestion.sessions.len();
        let done = if args.write { "suggest-filed" } else { "suggest-not-filed" };
        context.remark(&Message::new(done).with("count", count))?;
    }
    Ok(())
}

/// Records each as an ordinary session, in the usual place.
fn file(
    suggestion: &Suggestion,
    rows: &mut [SuggestedRow<'_>],
    workspace: &Workspace,
    context: &Context,
) -> anyhow::Result<()> {
    let stamp = context.stamp(workspace)?;
    for (suggested, row) in suggestion.sessions.iter().zip(rows) {
        let session = session(suggested, workspace, People::new(context, workspace));
        let filing = workspace.file(&stamp, &session)?;
        (row.id, row.file) = (Some(filing.id), Some(filing.file));
    }
    Ok(())
}

fn session(suggested: &Suggested, workspace: &Workspace, people: People<'_, '_>) -> Session {
    let (topics, on) = (vec![suggested.topic.clone()], suggested.date);
    Session {
        time: suggested.time,
        place: workspace.plan.meeting.place.clone(),
        chair: parts::chair(&workspace.roster, suggested.form, on),
        lead: parts::lead(people, &workspace.plan, &topics, on),
        ..Session::new(on, topics, suggested.form)
    }
}
