//! `plan leave add SESSION --member M --reason TEXT`

use crate::cli::commands::prelude::*;
use crate::cli::hear::{people::People, session::session, written::written};
use crate::cli::speak::objection;
use crate::cli::speak::owed;
use crate::domain::accept::cancelled;
use crate::domain::attendance::Status;
use crate::domain::leave::{Leave, law};
use crate::domain::makeup::law::not_owed;
use crate::domain::record::RecordId;
use crate::domain::roster::{Member, MemberId};
use crate::domain::session::law::parts_of;
use crate::store::Filing;

#[derive(Debug, Args)]
pub(super) struct AddArgs {
    /// Session: date, topic or id prefix
    #[arg(value_name = "SESSION")]
    session: String,
    /// Member on leave (repeatable)
    #[arg(long = "member", value_name = "MEMBER", required = true)]
    members: Vec<String>,
    /// Reason for the leave
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    reason: String,
    /// Approver [default: none recorded]
    #[arg(long, value_name = "MEMBER")]
    approved: Option<String>,
}

pub(super) fn run(args: AddArgs, context: &mut Context) -> anyhow::Result<()> {
    let workspace = context.load_naming(
        &args.session,
        &[Kind::Sessions],
        &[Kind::Sessions, Kind::Attendance, Kind::Leave],
    )?;
    let year = context.year(&workspace);
    let entry = session(&year, &args.session)?;
    let leaves = leaves(args, People::new(context, &workspace), &year, entry)?;
    let stamp = context.stamp(&workspace)?;
    let mut filings = Vec::new();
    for leave in &leaves {
        // The same words again record nothing twice.
        let filing = match year.leave().recorded(entry, &leave.member, &leave.cause) {
            Some(known) => Filing::known(year.number, Kind::Leave, known.id),
            None => workspace.file(&stamp, leave)?,
        };
        let message = Message::new("leave-filed").with("name", workspace.roster.name(&leave.member));
        filings.push((message.with("date", Value::Day(leave.date)), filing));
    }
    let ids: Vec<RecordId> = filings.iter().map(|(_, filing)| filing.id.clone()).collect();
    context.report_filings(filings)?;
    remark(context, &year, entry, &leaves, &ids)
}

/// Builds the leave of each member. Reports all invalid arguments.
fn leaves(
    args: AddArgs,
    people: People<'_, '_>,
    year: &Year<'_>,
    entry: &Entry<'_>,
) -> anyhow::Result<Vec<Leave>> {
    let mut faults = Faults::default();
    let worded = |objection| objection::message(objection, year);
    faults.extend(cancelled(entry).map(worded));
    let (members, wrong) = people.each_on(&args.members, entry.session.date);
    faults.extend(wrong);
    let approved = faults.take(people.id_of(args.approved.as_deref())).flatten();
    let cause = faults.take(written("--reason", &args.reason));
    let is_new = |member: &&&Member| {
        let leave = cause.as_deref().and_then(|cause| year.leave().recorded(entry, &member.id, cause));
        leave.is_none_or(|leave| leave.approved != approved)
    };
    let objections =
        members.iter().filter(is_new).flat_map(|member| law::objections(entry, &member.id, year));
    faults.extend(objections.map(worded));
    let Some(cause) = cause.filter(|_| faults.is_empty()) else { return Err(faults.refusal().into()) };
    let leave = |member: &Member| Leave {
        date: entry.session.date,
        session: entry.id.clone(),
        member: member.id.clone(),
        cause: cause.clone(),
        approved: approved.clone(),
        asked: None,
    };
    Ok(members.into_iter().map(leave).collect())
}

/// Prints what the member and the secretary should know at once.
fn remark(
    context: &mut Context,
    year: &Year<'_>,
    entry: &Entry<'_>,
    leaves: &[Leave],
    ids: &[RecordId],
) -> anyhow::Result<()> {
    if entry.is_ahead_at(context.now.naive_local()) {
        parts_to_reassign(context, year, entry, leaves)?;
    } else {
        context.say(&Message::new("remark-leave-after-start"))?;
    }
    let absent = leaves.iter().map(|leave| &leave.member);
    let absent = absent.filter(|member| entry.marks.statuses.get(member) == Some(&Status::Absent));
    let absent: Vec<&MemberId> = absent.collect();
    if !absent.is_empty() {
        context.say(
            &owed::naming(Message::new("remark-still-absent"), year, &absent)
                .with("session", entry.id.short()),
        )?;
    }
    for (_, id) in leaves.iter().zip(ids).filter(|(leave, _)| leave.approved.is_none()) {
        context.say(&Message::new("remark-not-approved").with("id", id.short()))?;
    }
    let those = |owing: bool| -> Vec<&MemberId> {
        let members = leaves.iter().map(|leave| &leave.member);
        members.filter(|member| not_owed(entry, member).is_none() == owing).collect()
    };
    let (owing, unmarked) = (those(true), those(false));
    if !owing.is_empty() {
        owed::due(context, year, entry, &owing)?;
    }
    if !unmarked.is_empty() {
        owed::expected(context, year, entry, &unmarked)?;
    }
    Ok(())
}

/// Says which parts of the session the members on leave have, so that others take them.
fn parts_to_reassign(
    context: &mut Context,
    year: &Year<'_>,
    entry: &Entry<'_>,
    leaves: &[Leave],
) -> anyhow::Result<()> {
    let is_away = |member: &Member| leaves.iter().any(|leave| leave.member == member.id);
    for part in parts_of(&entry.session, year.roster, is_away) {
        let message = Message::new("remark-part-on-leave")
            .with("name", part.member.name.as_str())
            .with("part", Value::Word(format!("field-{}", part.key)))
            .with("key", part.key)
            .with("others", part.others);
        context.say(&message.with("session", entry.id.short()))?;
    }
    Ok(())
}
