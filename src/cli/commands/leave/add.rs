//! `plan leave add SESSION --member M --reason TEXT`

use clap::Args;

use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::hear::{select, session::session, written::written};
use crate::cli::speak::{owed, refusal::Refusal};
use crate::domain::leave::Leave;
use crate::domain::record::Kind;
use crate::domain::roster::MemberId;
use crate::domain::session::State;
use crate::domain::vocabulary::Vocabulary;
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
    let mut faults = Vec::new();
    if entry.state == State::Cancelled {
        faults.push(Message::new("session-was-cancelled").with("session", entry.id.short()));
    }
    let member = select::member_on(year.roster, &args.member, entry.session.date);
    let member = member.map(|member| member.id.clone()).map_err(|message| faults.push(message)).ok();
    if let Some(earlier) = member.as_ref().and_then(|member| earlier(year, entry, member)) {
        faults.push(earlier);
    }
    faults.extend(member.as_ref().and_then(|member| attended(year, entry, member)));
    let approved = args.approved.as_deref().and_then(|word| {
        let found = select::member(year.roster, word);
        found.map(|member| member.id.clone()).map_err(|message| faults.push(message)).ok()
    });
    let cause = written("--reason", &args.reason).map_err(|message| faults.push(message)).ok();
    match member.zip(cause) {
        Some((member, cause)) if faults.is_empty() => {
            Ok(Leave { date: entry.session.date, session: entry.id.clone(), member, cause, approved })
        }
        _ => Err(Refusal::of(faults).into()),
    }
}

/// Returns an error if the member already has leave from the session.
pub(crate) fn earlier(year: &Year<'_>, entry: &Entry<'_>, member: &MemberId) -> Option<Message> {
    let earlier = year.leave().confirmed(entry, member).into_iter().next()?;
    let message = Message::new("leave-exists").with("name", year.roster.name(member));
    Some(message.with("date", entry.session.date).with("id", earlier.id.short()))
}

/// Returns a refusal if the member is recorded as having attended: a person must say which is right.
fn attended(year: &Year<'_>, entry: &Entry<'_>, id: &MemberId) -> Option<Message> {
    let member = year.roster.get(id)?;
    let status = entry.status(member).filter(|status| status.came())?;
    let message = Message::new("leave-of-attended").with("name", member.name.as_str());
    let message = message.with("member", id.to_string()).with("session", entry.id.short());
    Some(message.with("date", entry.session.date).with("status", Value::Word(status.word_id())))
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
