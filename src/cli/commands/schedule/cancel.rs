//! `plan schedule cancel SESSION --reason TEXT`

use crate::cli::commands::prelude::*;
use crate::cli::hear::{session::session_ahead, written::written};
use crate::cli::speak::broken;
use crate::domain::session::{Cancelled, Session};

#[derive(Debug, Args)]
pub(super) struct CancelArgs {
    /// Session: date, topic or id prefix
    #[arg(value_name = "SESSION")]
    session: String,
    /// Reason for the cancellation
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    reason: String,
}

pub(super) fn run(args: CancelArgs, context: &mut Context) -> anyhow::Result<()> {
    let workspace = context.load_naming(&args.session, &[Kind::Sessions], Kind::ALL)?;
    let year = context.year(&workspace);
    let mut faults = Faults::default();
    let reason = faults.take(written("--reason", &args.reason));
    let entry = faults.take(session_ahead(&year, &args.session));
    let Some((entry, reason)) = entry.zip(reason) else { return Err(faults.refusal().into()) };
    let cancelled = Session { cancelled: Some(Cancelled::Cancelled), ..entry.session.head.record.clone() };
    let stamp = context.stamp(&workspace)?.amending(entry.session.head.id.clone(), Some(reason));
    let filing = workspace.file(&stamp, &cancelled)?;
    let message = Message::new("session-cancelled").with("date", Value::Day(entry.session.date));
    context.report_amendment(message.with("session", entry.id.short()), &filing, entry.id)?;
    broken::remark(context, &workspace)
}
