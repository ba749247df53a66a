//! `plan attend [SESSION]`

mod against;
mod given;
mod marks;
pub(crate) mod problems;
mod record;
mod sheet;

pub(super) use sheet::SheetRow;

use std::collections::BTreeMap;
use std::path::PathBuf;

use marks::Marks;

use crate::cli::commands::attach::{self, keep};
use crate::cli::commands::prelude::*;
use crate::cli::hear::filter::{Filtering, InState, OfMember, OfTopic, Within};
use crate::cli::hear::session::session;
use crate::cli::speak::filtered::nothing;
use crate::cli::speak::owed;
use crate::cli::speak::refusal::Refusal;
use crate::domain::paper::PaperKind;
use crate::domain::session::State;
use crate::import::sheet::attendance::Accept;
use crate::output::Format;
use crate::report::attendance::{self, Mark};
use crate::report::filter::Filter;
use crate::store::AskGit;

/// The records that a sheet depends on.
const KINDS: [Kind; 5] = [Kind::Sessions, Kind::Attendance, Kind::Leave, Kind::Makeup, Kind::Papers];

#[derive(Debug, Args)]
pub(crate) struct AttendArgs {
    /// Session: date, topic or id prefix
    #[arg(value_name = "SESSION")]
    session: Option<String>,
    /// Problem found, such as by field research (repeatable)
    #[arg(
        long = "problem",
        value_name = "TEXT",
        allow_hyphen_values = true,
        requires = "session",
        conflicts_with_all = ["marks", "only_members", "only_topics", "only_states", "only_from", "only_to"]
    )]
    problems: Vec<String>,
    /// Filled-in attendance sheet (.xlsx, .xls, .ods, .csv); shown only, unless --write
    #[arg(long, value_name = "FILE", conflicts_with_all = ["marks", "problems", "only_members", "only_topics", "only_states", "only_from", "only_to"])]
    sheet: Option<PathBuf>,
    /// Record what the sheet contains
    #[arg(long, requires = "sheet")]
    write: bool,
    /// Read the sheet even if it states another date
    #[arg(long, requires = "sheet")]
    any_day: bool,
    /// Record what the sheet contains, and attach the sheet
    #[arg(long, requires = "sheet")]
    file: bool,
    /// Scan or photograph of the signed sheet, to attach
    #[arg(long, value_name = "FILE", requires = "marks")]
    scan: Option<PathBuf>,
    #[command(flatten)]
    marks: Marks,
    #[command(flatten)]
    filters: Filters,
}

/// Which open sheets or, of one session, which members are listed.
#[derive(Debug, Args)]
struct Filters {
    #[command(flatten)]
    member: OfMember,
    #[command(flatten)]
    state: InState<Mark>,
    #[command(flatten)]
    topic: OfTopic,
    #[command(flatten)]
    within: Within,
}

impl Filters {
    fn is_empty(&self) -> bool {
        let Self { member, state, topic, within } = self;
        member.is_empty() && state.is_empty() && topic.is_empty() && within.is_empty()
    }

    fn of(&self, context: &Context, workspace: &Workspace) -> Result<Filter, Refusal> {
        let filtering = Filtering::new(context, workspace).members(&self.member).topics(&self.topic);
        filtering.states(&self.state).days(&self.within).done()
    }
}

impl AttendArgs {
    /// Returns `true` if nothing is to be recorded, read or filtered.
    pub(crate) fn says_nothing(&self) -> bool {
        self.is_listing() && self.filters.is_empty()
    }

    /// Returns `true` if nothing is to be recorded or read.
    fn is_listing(&self) -> bool {
        self.sheet.is_none() && self.problems.is_empty() && self.marks.is_empty() && self.scan.is_none()
    }

    /// Returns the session as typed.
    pub(crate) fn session_word(&self) -> Option<&str> {
        self.session.as_deref()
    }
}

pub(crate) fn run(args: AttendArgs, context: &mut Context) -> anyhow::Result<()> {
    let word = args.session.as_deref().unwrap_or_default();
    if args.is_listing() {
        context.ask_git = AskGit::ForLateness;
    }
    let workspace = context.load_naming(word, &[Kind::Sessions], &KINDS)?;
    let year = context.year(&workspace);
    if args.session.is_none() && args.marks.is_empty() && args.sheet.is_none() {
        return list(&args.filters, &workspace, context);
    }
    let entry = match &args.session {
        Some(word) => session(&year, word)?,
        None => awaited(&year)?,
    };
    let signed = args.scan.as_deref().or(args.sheet.as_deref().filter(|_| args.file));
    let signed = signed.map(|file| attach::given(file, PaperKind::SignIn, &year, entry)).transpose()?;
    if let Some(file) = args.sheet {
        let accept = if args.any_day { Accept::AnyDay } else { Accept::SameDay };
        let given = sheet::read(&file, accept, &workspace, entry)?;
        if args.write || args.file {
            given.file(context, &workspace, &year)?;
        } else {
            given.show(context, &year)?;
        }
    } else if !args.problems.is_empty() {
        problems::record(&args.problems, entry, context, &workspace)?;
    } else if args.marks.is_empty() {
        let filter = args.filters.of(context, &workspace)?;
        show(context, &year, entry, &filter)?;
    } else {
        record::record(context, &workspace, &year, entry, &args.marks)?;
    }
    if let Some(signed) = signed {
        let stamp = context.stamp(&workspace)?;
        let kept = keep::all(&workspace, &stamp, &year, entry, vec![signed])?;
        keep::tell(context, entry, &kept)?;
    }
    Ok(())
}

/// Lists the open sheets of this year and of earlier ones.
fn list(filters: &Filters, workspace: &Workspace, context: &mut Context) -> anyhow::Result<()> {
    let earlier = context.earlier(workspace, &KINDS);
    let years = context.years_over(&earlier);
    let carried = years.iter().flat_map(attendance::open_sheets).collect();
    let filter = filters.of(context, workspace)?;
    let year = context.year(workspace);
    let rows = attendance::open_sheets(&year);
    context.show_filtered_with_carried(rows, carried, &filter, Message::new("no-open-sheets"))
}

/// Returns the session whose attendance is to be recorded, if there is only one.
fn awaited<'a, 'b>(year: &'b Year<'a>) -> Result<&'b Entry<'a>, Message> {
    let is_today = |entry: &Entry<'_>| entry.session.date == year.today() && entry.can_be_marked(year.now);
    let awaited = year.timetable().collective().filter(|entry| entry.unmarked().next().is_some());
    let awaited: Vec<&Entry<'_>> = awaited.filter(|entry| entry.is_open() || is_today(entry)).collect();
    match awaited.as_slice() {
        [only] => Ok(only),
        _ => Err(Message::new("attend-needs-session")),
    }
}

fn show(context: &mut Context, year: &Year<'_>, entry: &Entry<'_>, filter: &Filter) -> anyhow::Result<()> {
    let mut sheet = attendance::sheet(entry, year);
    let empty = nothing(filter, sheet.marks.len(), Message::new("no-members"));
    sheet.marks = filter.keep(sheet.marks);
    if context.format == Format::Json {
        return context.object(&sheet);
    }
    context.show(&sheet.marks, &empty)?;
    let figures = sheet.attendance;
    let rate = sheet.rate.map_or_else(|| Value::from("-"), Value::Share);
    context.say(
        &Message::new("sheet-total")
            .with("date", Value::Day(entry.session.date))
            .with("expected", figures.expected)
            .with("came", figures.came)
            .with("leave", figures.leave)
            .with("absent", figures.absent)
            .with("unmarked", figures.unmarked)
            .with("rate", rate),
    )?;
    if !sheet.guests.is_empty() {
        let guests = sheet.guests.iter().copied().collect::<Value>();
        context.say(&Message::new("sheet-guests").with("guests", guests))?;
    }
    if !entry.marks.contradictions.is_empty() {
        let names = entry.marks.contradictions.keys().map(|id| year.roster.name(id)).collect::<Value>();
        context.say(&Message::new("marks-contradict").with("names", names))?;
    }
    if entry.has_come() {
        record::to_confirm(context, year, entry, &BTreeMap::new())?;
    }
    if entry.state == State::Cancelled {
        context.say(&Message::new("sheet-of-cancelled"))?;
    }
    owed::tell(context, year, entry)
}
