//! `plan outcomes update ID --state STATE [--reason TEXT]`

use crate::cli::commands::prelude::*;
use crate::cli::hear::{day::as_id, select, values};
use crate::domain::history::Current;
use crate::domain::outcome::{Outcome, OutcomeState};

#[derive(Debug, Args)]
pub(super) struct UpdateArgs {
    /// Outcome: id prefix
    #[arg(value_name = "ID")]
    id: String,
    /// New state
    #[arg(long, value_name = "STATE", value_parser = values::word::<OutcomeState>())]
    state: OutcomeState,
    /// Reason; required for a dropped outcome
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    reason: Option<String>,
}

pub(super) fn run(args: UpdateArgs, context: &mut Context) -> anyhow::Result<()> {
    let workspace = context.load_naming(&args.id, &[Kind::Outcomes], &[Kind::Outcomes])?;
    let id = as_id(&args.id, &workspace.plan, context.today())?;
    let current = find(&workspace, &id)?;
    let reason = args.reason.filter(|reason| !reason.trim().is_empty());
    check(current, args.state, reason.as_deref())?;
    let updated = Outcome { state: args.state, ..current.head.record.clone() };
    let stamp = context.stamp(&workspace)?.amending(current.head.id.clone(), reason);
    let filing = workspace.file(&stamp, &updated)?;
    let message =
        Message::new("outcome-updated").with("title", current.title.as_str()).with("state", word(args.state));
    context.report_amendment(message, &filing, current.id)
}

fn find<'a>(workspace: &'a Workspace, typed: &str) -> Result<Current<'a, Outcome>, Message> {
    let outcomes = &workspace.records.outcomes;
    let id = select::only(outcomes, typed.trim(), "no-such-outcome")?;
    outcomes.current_of(id).ok_or_else(|| Message::new("retracted-already").with("id", id.short()))
}

/// Returns an error if the outcome is done or dropped: such a state can only be amended, with a reason.
fn check(current: Current<'_, Outcome>, state: OutcomeState, reason: Option<&str>) -> Result<(), Message> {
    let told = |id| Message::new(id).with("outcome", current.id.short()).with("state", word(current.state));
    if current.state.is_final() {
        Err(told("outcome-is-final"))
    } else if current.state == state {
        Err(told("outcome-is-so-already"))
    } else if state == OutcomeState::Dropped && reason.is_none() {
        Err(told("dropped-without-reason"))
    } else {
        Ok(())
    }
}

fn word(state: OutcomeState) -> Value {
    Value::Word(format!("{}-{}", OutcomeState::TERM, state.key()))
}
