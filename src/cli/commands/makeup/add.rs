//! `plan makeup add SESSION --member M --on DATE --how TEXT`

use chrono::NaiveDate;
use clap::Args;

use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::hear::day::{Day, as_id, day};
use crate::cli::hear::{select, session::session, written::written};
use crate::cli::speak::objection;
use crate::cli::speak::refusal::Faults;
use crate::domain::accept::{cancelled, makeup as law};
use crate::domain::makeup::Makeup;
use crate::domain::record::{Kind, RecordId};
use crate::domain::roster::MemberId;
use crate::domain::year::Year;
use crate::domain::year::timetable::Entry;
use crate::message::{Message, Value};

#[derive(Debug, Args)]
pub(super) struct AddArgs {
    /// Missed session: date, topic or id prefix
    #[arg(value_name = "SESSION")]
    session: String,
    /// Member who made it up
    #[arg(long, value_name = "MEMBER")]
    member: String,
    /// Date of the make-up study
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Day,
    /// Method of the make-up study
    #[arg(long, value_name = "TEXT")]
    how: String,
    /// Confirming member
    #[arg(long, value_name = "MEMBER")]
    confirmed: Option<String>,
    /// Note as evidence: id prefix
    #[arg(long, value_name = "ID")]
    note: Option<String>,
}

pub(super) fn run(args: AddArgs, context: &mut Context) -> anyhow::Result<Exit> {
    let workspace = context.load(&[Kind::Sessions, Kind::Attendance, Kind::Makeup, Kind::Notes])?;
    let year = context.year(&workspace);
    let entry = session(&year, &args.session)?;
    let on = args.on.resolve(&workspace.plan, context.today())?;
    let makeup = makeup(&args, on, &year, entry)?;
    let filing = workspace.file(&context.stamp(&workspace)?, &makeup)?;
    let message = Message::new("makeup-filed").with("name", workspace.roster.name(&makeup.member));
    context.report_filing(message.with("date", Value::Day(entry.session.date)), &filing)?;
    context.echo(args.on, on)?;
    Ok(Exit::Clean)
}

/// Builds the make-up study. Reports all invalid arguments.
fn makeup(args: &AddArgs, on: NaiveDate, year: &Year<'_>, entry: &Entry<'_>) -> anyhow::Result<Makeup> {
    let mut faults = Faults::default();
    let worded = |objection| objection::message(objection, year);
    faults.extend(law::untimely(on, entry, year).map(worded));
    faults.extend(cancelled(entry).map(worded));
    let member = select::member_on(year.roster, &args.member, entry.session.date);
    let member = faults.take(member);
    if let Some(member) = member {
        let closed = law::not_owed(entry, &member.id).or_else(|| law::repeated(entry, &member.id, year));
        faults.extend(closed.filter(|_| cancelled(entry).is_none()).map(worded));
    }
    let confirmed = args.confirmed.as_deref().and_then(|word| {
        let found = select::member(year.roster, word);
        faults.take(found.map(|member| member.id.clone()))
    });
    let note =
        args.note.as_deref().zip(member).and_then(|(word, member)| {
            note(year, word, &member.id).map_err(|message| faults.push(message)).ok()
        });
    let how = faults.take(written("--how", &args.how));
    match member.zip(how) {
        Some((member, how)) if faults.is_empty() => Ok(Makeup {
            date: on,
            session: entry.id.clone(),
            member: member.id.clone(),
            how,
            confirmed,
            note,
        }),
        _ => Err(faults.refusal().into()),
    }
}

fn note(year: &Year<'_>, word: &str, member: &MemberId) -> Result<RecordId, Message> {
    let notes = &year.records.notes;
    let id = select::note(notes, &as_id(word, year.plan, year.today())?)?;
    match notes.current_of(&id) {
        None => Err(Message::new("note-was-retracted").with("id", id.short())),
        Some(note) if note.member != *member => {
            let author = year.roster.name(&note.member);
            Err(Message::new("note-of-another").with("id", id.to_string()).with("author", author))
        }
        Some(_) => Ok(id),
    }
}
