//! `plan leave add SESSION --member M --reason TEXT`

use clap::Args;

use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::hear::{select, session::session, written::written};
use crate::cli::speak::objection;
use crate::cli::speak::{owed, refusal::Faults};
use crate::domain::accept::{cancelled, leave as law};
use crate::domain::leave::Leave;
use crate::domain::record::Kind;
use crate::domain::year::Year;
use crate::domain::year::timetable::Entry;
use crate::message::{Message, Value};
use crate::store::Filing;

#[derive(Debug, Args)]
pub(super) struct AddArgs {
    /// Session: date, topic or id prefix
    #[arg(value_name = "SESSION")]
    session: String,
    /// Member on leave
    #[arg(long, value_name = "MEMBER")]
    member: String,
    /// Reason for the leave
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// Approver [default: none recorded]
    #[arg(long, value_name = "MEMBER")]
    approved: Option<String>,
}

pub(super) fn run(args: AddArgs, context: &mut Context) -> anyhow::Result<Exit> {
    let workspace = context.load(&[Kind::Sessions, Kind::Attendance, Kind::Leave])?;
    let year = context.year(&workspace);
    let entry = session(&year, &args.session)?;
    let leave = leave(args, &year, entry)?;
    let filing = workspace.file(&context.stamp(&workspace)?, &leave)?;
    let message = Message::new("leave-filed").with("name", workspace.roster.name(&leave.member));
    context.report_filing(message.with("date", Value::Day(leave.date)), &filing)?;
    remark(context, &year, entry, &leave, &filing)?;
    Ok(Exit::Clean)
}

/// Builds the leave. Reports all invalid arguments.
fn leave(args: AddArgs, year: &Year<'_>, entry: &Entry<'_>) -> anyhow::Result<Leave> {
    let mut faults = Faults::default();
    let worded = |objection| objection::message(objection, year);
    faults.extend(cancelled(entry).map(worded));
    let member = select::member_on(year.roster, &args.member, entry.session.date);
    let member = faults.take(member.map(|member| member.id.clone()));
    let objections = member.iter().flat_map(|member| law::objections(entry, member, year));
    faults.extend(objections.map(worded));
    let approved = args.approved.as_deref().and_then(|word| {
        let found = select::member(year.roster, word);
        faults.take(found.map(|member| member.id.clone()))
    });
    let cause = faults.take(written("--reason", &args.reason));
    match member.zip(cause) {
        Some((member, cause)) if faults.is_empty() => {
            Ok(Leave { date: entry.session.date, session: entry.id.clone(), member, cause, approved })
        }
        _ => Err(faults.refusal().into()),
    }
}

/// Prints what the member and the secretary should know at once.
fn remark(
    context: &mut Context,
    year: &Year<'_>,
    entry: &Entry<'_>,
    leave: &Leave,
    filing: &Filing,
) -> anyhow::Result<()> {
    if !context.format.is_for_people() {
        return Ok(());
    }
    if !entry.is_ahead_at(context.now.naive_local()) {
        context.say(&Message::new("remark-leave-after-start"))?;
    }
    if leave.approved.is_none() {
        context.say(&Message::new("remark-not-approved").with("id", filing.id.short()))?;
    }
    let name = year.roster.name(&leave.member);
    if entry.has_come() {
        return owed::due(context, year, entry, &[name]);
    }
    owed::expected(context, year, entry, name)
}
