//! `plan makeup add SESSION --member M --on DATE --how TEXT`

use chrono::NaiveDate;
use clap::Args;

use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::hear::day::{Day, as_id, day};
use crate::cli::hear::{select, session::session, written::written};
use crate::cli::speak::refusal::Refusal;
use crate::domain::attendance::Status;
use crate::domain::makeup::Makeup;
use crate::domain::record::{Kind, RecordId};
use crate::domain::roster::{Member, MemberId};
use crate::domain::session::State;
use crate::domain::vocabulary::Vocabulary;
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
    let mut faults = untimely(on, year, entry);
    if entry.state == State::Cancelled {
        faults.push(Message::new("session-was-cancelled").with("session", entry.id.short()));
    }
    let member = select::member_on(year.roster, &args.member, entry.session.date);
    let member = member.map_err(|message| faults.push(message)).ok();
    if let Some(member) = member {
        faults.extend(debt(year, entry, member).filter(|_| entry.state != State::Cancelled));
    }
    let confirmed = args.confirmed.as_deref().and_then(|word| {
        let found = select::member(year.roster, word);
        found.map(|member| member.id.clone()).map_err(|message| faults.push(message)).ok()
    });
    let note =
        args.note.as_deref().zip(member).and_then(|(word, member)| {
            note(year, word, &member.id).map_err(|message| faults.push(message)).ok()
        });
    let how = written("--how", &args.how).map_err(|message| faults.push(message)).ok();
    match member.zip(how) {
        Some((member, how)) if faults.is_empty() => Ok(Makeup {
            date: on,
            session: entry.id.clone(),
            member: member.id.clone(),
            how,
            confirmed,
            note,
        }),
        _ => Err(Refusal::of(faults).into()),
    }
}

/// Returns an error unless the date is after the session and not in the future.
pub(crate) fn untimely(on: NaiveDate, year: &Year<'_>, entry: &Entry<'_>) -> Vec<Message> {
    let mut faults = Vec::new();
    if on < entry.session.date {
        faults
            .push(Message::new("makeup-before-session").with("date", on).with("session", entry.session.date));
    }
    if on > year.today() {
        faults.push(Message::new("makeup-not-yet").with("date", on));
    }
    faults
}

/// Returns an error if the member has nothing to make up, or has made it up already.
fn debt(year: &Year<'_>, entry: &Entry<'_>, member: &Member) -> Option<Message> {
    let about = |id| Message::new(id).with("name", member.name.as_str()).with("date", entry.session.date);
    match entry.status(member) {
        None => Some(about("makeup-of-unmarked").with("session", entry.id.short())),
        Some(status) if !status.owes_makeup() => {
            let mark = Value::Word(format!("{}-{}", Status::TERM, status.key()));
            Some(about("makeup-of-attendance").with("status", mark).with("session", entry.id.short()))
        }
        Some(_) => {
            let records = year.records;
            let mut makeups = records.makeup.current();
            let earlier = makeups.find(|makeup| makeup.member == member.id && makeup.session == *entry.id)?;
            Some(about("makeup-exists").with("id", earlier.id.short()))
        }
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
