//! Problems found by field research: `plan attend SESSION --problem TEXT`

use crate::cli::commands::prelude::*;
use crate::cli::hear::written::says_nothing;
use crate::cli::speak::refusal::Refusal;
use crate::domain::session::{Session, State};

/// Amends the session with the problems found.
pub(crate) fn record(
    typed: &[String],
    entry: &Entry<'_>,
    context: &mut Context,
    workspace: &Workspace,
) -> anyhow::Result<()> {
    let problems = problems(typed, entry, context)?;
    let session = Session { problems, ..entry.session.head.record.clone() };
    let stamp = context.stamp(workspace)?.amending(entry.session.head.id.clone(), None);
    let filing = workspace.file(&stamp, &session)?;
    let message =
        Message::new("problems-filed").with("date", Value::Day(session.date)).with("count", typed.len());
    context.report_amendment(message, &filing, entry.id)
}

/// Returns the recorded problems, followed by the new ones.
fn problems(typed: &[String], entry: &Entry<'_>, context: &Context) -> Result<Vec<String>, Refusal> {
    let mut faults = Faults::default();
    let told = |id| Message::new(id).with("session", entry.id.short()).with("date", entry.session.date);
    if entry.state == State::Cancelled {
        faults.push(told("session-was-cancelled"));
    } else if !entry.can_be_marked(context.now.naive_local()) {
        faults.push(told("problem-before-session"));
    }
    let mut problems = entry.session.problems.clone();
    for text in typed.iter().map(|text| text.trim()) {
        if says_nothing(text) {
            faults.push(Message::new("problem-is-empty"));
        } else if problems.iter().any(|known| known == text) {
            faults.push(told("problem-twice").with("problem", text));
        } else {
            problems.push(text.to_owned());
        }
    }
    faults.refuse()?;
    Ok(problems)
}
