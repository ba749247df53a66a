//! `plan attend [SESSION]`

mod marks;
pub(crate) mod problems;
mod sheet;

use std::collections::BTreeMap;
use std::path::PathBuf;

use chrono::{DateTime, FixedOffset, TimeDelta};
use clap::Args;
use marks::Marks;

use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::hear::session::session;
use crate::cli::speak::{owed, refusal::Refusal};
use crate::domain::attendance::{Sheet, Status};
use crate::domain::record::{Kind, Stamp};
use crate::domain::roster::MemberId;
use crate::domain::session::State;
use crate::domain::year::Year;
use crate::domain::year::timetable::Entry;
use crate::import::sheet::attendance::Accept;
use crate::message::{Message, Value};
use crate::output::Format;
use crate::report::attendance;
use crate::report::ids::Ids;
use crate::store::Workspace;

#[derive(Debug, Args)]
pub(crate) struct AttendArgs {
    /// The session: a date, a topic, or the beginning of its id
    #[arg(value_name = "SESSION")]
    session: Option<String>,
    /// A problem that the session found, as field research does; may be given several times
    #[arg(long = "problem", value_name = "TEXT", requires = "session", conflicts_with = "marks")]
    problems: Vec<String>,
    /// Read the marks from a filled-in sheet (.xlsx, .xls, .ods, .csv); shown only, unless --write
    #[arg(long, value_name = "FILE", requires = "session", conflicts_with_all = ["marks", "problems"])]
    sheet: Option<PathBuf>,
    /// File what the sheet marks
    #[arg(long, requires = "sheet")]
    write: bool,
    /// Read the sheet although it states another day
    #[arg(long, requires = "sheet")]
    any_day: bool,
    #[command(flatten)]
    marks: Marks,
}

pub(crate) fn run(args: AttendArgs, context: &mut Context) -> anyhow::Result<Exit> {
    let workspace = context.load(&[Kind::Sessions, Kind::Attendance, Kind::Leave, Kind::Makeup])?;
    let year = context.year(&workspace);
    let Some(word) = args.session else {
        let ids = Ids::of(&workspace.records.sessions);
        let open = year.timetable().entries().iter().filter(|entry| entry.is_open(year.now));
        let rows: Vec<_> = open.map(|entry| attendance::open(entry, &ids)).collect();
        context.show(&rows, &Message::new("no-open-sheets"))?;
        return Ok(Exit::Clean);
    };
    let entry = session(&year, &word)?;
    if let Some(file) = args.sheet {
        let accept = if args.any_day { Accept::AnyDay } else { Accept::SameDay };
        let given = sheet::read(&file, accept, &workspace, entry)?;
        if args.write { given.file(context, &workspace, &year)? } else { given.show(context)? }
    } else if !args.problems.is_empty() {
        problems::record(&args.problems, entry, context, &workspace)?;
    } else if args.marks.is_empty() {
        show(context, &year, entry)?;
    } else {
        record(context, &workspace, &year, entry, &args.marks)?;
    }
    Ok(Exit::Clean)
}

fn show(context: &mut Context, year: &Year<'_>, entry: &Entry<'_>) -> anyhow::Result<()> {
    let sheet = attendance::sheet(entry, year);
    if context.format == Format::Json {
        return context.json(&sheet);
    }
    context.show(&sheet.marks, &Message::new("no-members"))?;
    if context.format.is_for_people() {
        let figures = sheet.attendance;
        let rate = sheet.rate.map_or_else(|| Value::from("-"), Value::Share);
        context.say(
            &Message::new("sheet-total")
                .with("expected", figures.expected)
                .with("came", figures.came)
                .with("leave", figures.leave)
                .with("absent", figures.absent)
                .with("unmarked", figures.unmarked)
                .with("rate", rate),
        )?;
        if !sheet.guests.is_empty() {
            let guests = sheet.guests.iter().map(String::as_str).collect::<Value>();
            context.say(&Message::new("sheet-guests").with("guests", guests))?;
        }
        if entry.state == State::Cancelled {
            context.say(&Message::new("sheet-of-cancelled"))?;
        }
        owed::tell(context, year, entry)?;
    }
    Ok(())
}

fn record(
    context: &mut Context,
    workspace: &Workspace,
    year: &Year<'_>,
    entry: &Entry<'_>,
    marks: &Marks,
) -> anyhow::Result<()> {
    let (roster, day) = (&workspace.roster, entry.session.date);
    let mut faults: Vec<Message> = untimely(entry, year).into_iter().collect();
    let statuses = marks.statuses(entry, roster, &mut faults);
    let guests = marks.guests(roster, day, &mut faults);
    Refusal::unless_empty(faults)?;
    if statuses.is_empty() && guests.is_empty() {
        return Err(Message::new("nobody-left").with("date", day).into());
    }
    file(context, workspace, year, entry, &statuses, guests)
}

/// Why a session cannot be marked now: it was called off, or nobody can have come to it yet.
pub(crate) fn untimely(entry: &Entry<'_>, year: &Year<'_>) -> Option<Message> {
    let refused = match entry.state {
        State::Cancelled => "session-was-cancelled",
        State::Planned | State::Held if entry.begins() > year.now => "mark-before-session",
        State::Planned | State::Held => return None,
    };
    Some(Message::new(refused).with("session", entry.id.short()).with("date", entry.session.date))
}

/// Files a sheet of these marks and says who is still without one.
fn file(
    context: &mut Context,
    workspace: &Workspace,
    year: &Year<'_>,
    entry: &Entry<'_>,
    statuses: &BTreeMap<MemberId, Status>,
    guests: Vec<String>,
) -> anyhow::Result<()> {
    let mut sheet = Sheet {
        date: entry.session.date,
        session: entry.id.clone(),
        present: Vec::new(),
        late: Vec::new(),
        left_early: Vec::new(),
        leave: Vec::new(),
        absent: Vec::new(),
        guests,
    };
    // In the roster's order, as every sheet of an office is.
    for member in &entry.expected {
        if let Some(status) = statuses.get(&member.id) {
            sheet.list_mut(*status).push(member.id.clone());
        }
    }
    let stamp = Stamp { recorded: moment(context, workspace, entry), ..context.stamp(workspace)? };
    let filing = workspace.file(&stamp, &sheet)?;
    let left = entry.unmarked().filter(|member| !statuses.contains_key(&member.id));
    let left: Vec<&str> = left.map(|member| member.name.as_str()).collect();
    let message = Message::new("sheet-filed")
        .with("date", Value::Day(entry.session.date))
        .with("marked", statuses.len());
    context.report_filing(message, &filing)?;
    if !left.is_empty() && context.format.is_for_people() {
        let message = Message::new("sheet-still-open").with("session", entry.id.short());
        context.say(&message.with("members", left.into_iter().collect::<Value>()))?;
    }
    owed::remind(context, year, entry, statuses)
}

/// The moment that a new sheet bears: now, but after every sheet of the session, for the one filed
/// last has the last word and the clock counts whole seconds.
fn moment(context: &Context, workspace: &Workspace, entry: &Entry<'_>) -> DateTime<FixedOffset> {
    let records = &workspace.records;
    let sheets = records.attendance.current();
    let earlier = sheets.filter(|sheet| sheet.session == *entry.id);
    let latest = earlier.map(|sheet| records.attendance.begun(sheet)).max();
    latest.map_or(context.now, |latest| context.now.max(latest + TimeDelta::seconds(1)))
}
