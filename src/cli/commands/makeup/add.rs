//! `plan makeup add SESSION --member M --on DATE --how TEXT`

use chrono::NaiveDate;

use super::evidence;
use crate::cli::commands::prelude::*;
use crate::cli::hear::day::{Day, day};
use crate::cli::hear::{people::People, session::session, written::written};
use crate::cli::speak::objection;
use crate::domain::accept::cancelled;
use crate::domain::makeup::{Makeup, law};
use crate::domain::roster::Member;

#[derive(Debug, Args)]
pub(super) struct AddArgs {
    /// Missed session: date, topic or id prefix
    #[arg(value_name = "SESSION")]
    session: String,
    /// Member who made it up (repeatable)
    #[arg(long = "member", value_name = "MEMBER", required = true)]
    members: Vec<String>,
    /// Date of the make-up study
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Day,
    /// Method of the make-up study
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    how: String,
    /// Confirming member
    #[arg(long, value_name = "MEMBER")]
    confirmed: Option<String>,
    /// Note as evidence: id prefix
    #[arg(long, value_name = "ID")]
    note: Option<String>,
}

pub(super) fn run(args: AddArgs, context: &mut Context) -> anyhow::Result<()> {
    let workspace = context.load_naming(
        &args.session,
        &[Kind::Sessions],
        &[Kind::Sessions, Kind::Attendance, Kind::Makeup, Kind::Notes],
    )?;
    let year = context.year(&workspace);
    let entry = session(&year, &args.session)?;
    let at_work = context.repository()?.year;
    let on = args.on.since(entry.session.date, context.today(), at_work, &workspace.plan)?;
    let makeups = makeups(&args, on, People::new(context, &workspace), &year, entry)?;
    let stamp = context.stamp(&workspace)?;
    let mut filings = Vec::new();
    for makeup in makeups {
        let filing = workspace.file(&stamp, &makeup)?;
        let message = Message::new("makeup-filed").with("name", workspace.roster.name(&makeup.member));
        filings.push((message.with("date", Value::Day(entry.session.date)), filing));
    }
    context.report_filings(filings)?;
    context.echo(args.on, on)
}

/// Builds the make-up study of each member. Reports all invalid arguments.
fn makeups(
    args: &AddArgs,
    on: NaiveDate,
    people: People<'_, '_>,
    year: &Year<'_>,
    entry: &Entry<'_>,
) -> anyhow::Result<Vec<Makeup>> {
    let mut faults = Faults::default();
    let worded = |objection| objection::message(objection, year);
    faults.extend(law::untimely(on, entry, year).map(worded));
    faults.extend(cancelled(entry).map(worded));
    let (members, wrong) = people.each_on(&args.members, entry.session.date);
    faults.extend(wrong);
    for member in members.iter().filter(|_| cancelled(entry).is_none()) {
        let closed = law::not_owed(entry, &member.id).or_else(|| law::repeated(entry, &member.id, year));
        faults.extend(closed.map(worded));
    }
    let confirmed = faults.take(people.id_of(args.confirmed.as_deref())).flatten();
    let mut shown = None;
    for (word, member) in args.note.iter().flat_map(|word| members.iter().map(move |member| (word, member))) {
        shown = faults.take(evidence(year, word, &member.id)).or(shown);
    }
    let how = faults.take(written("--how", &args.how));
    let Some(how) = how.filter(|_| faults.is_empty()) else { return Err(faults.refusal().into()) };
    let makeup = |member: &Member| Makeup {
        date: on,
        session: entry.id.clone(),
        member: member.id.clone(),
        how: how.clone(),
        confirmed: confirmed.clone(),
        note: shown.clone(),
    };
    Ok(members.into_iter().map(makeup).collect())
}
