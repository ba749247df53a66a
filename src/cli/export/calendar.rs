//! `plan export calendar`

use clap::Args;

use super::Output;
use crate::cli::context::Context;
use crate::domain::debt::{DebtState, Reckoning, debts};
use crate::domain::outcome::OutcomeState;
use crate::domain::record::{Kind, Record, RecordId};
use crate::domain::timetable::Timetable;
use crate::i18n::Words;
use crate::message::Message;
use crate::office::calendar::{Almanac, Due, DueState, draw};
use crate::store::Workspace;

#[derive(Debug, Args)]
pub(super) struct CalendarArgs {
    #[command(flatten)]
    output: Output,
    /// Also the last days of make-ups and outcomes, as whole days
    #[arg(long)]
    deadlines: bool,
}

pub(super) fn run(args: &CalendarArgs, context: &mut Context) -> anyhow::Result<()> {
    if args.output.ending().is_some_and(|ending| ending != "ics") {
        return Err(super::wrong_ending(args.output.output.as_deref(), ".ics").into());
    }
    let workspace = context.load(&[Kind::Sessions, Kind::Attendance, Kind::Makeup, Kind::Outcomes])?;
    let timetable = workspace.timetable();
    let words = super::words(context);
    let almanac = Almanac {
        plan: &workspace.plan,
        roster: &workspace.roster,
        sessions: &workspace.records.sessions,
        retractions: &workspace.records.retractions,
        words: &words,
        zone: *context.now.offset(),
    };
    let dues = if args.deadlines { dues(&workspace, &timetable, &words, context) } else { Vec::new() };
    args.output.write_or_show(&draw(&almanac, &dues)?, context)
}

/// What is due of make-ups and outcomes; what was done since is there too, to be taken out again.
fn dues(workspace: &Workspace, timetable: &Timetable<'_>, words: &Words, context: &Context) -> Vec<Due> {
    let mut dues = makeups(workspace, timetable, words, context);
    for outcome in workspace.records.outcomes.current() {
        let Some(day) = outcome.due else { continue };
        let open = matches!(outcome.state, OutcomeState::Planned | OutcomeState::UnderWay);
        let message = Message::new("calendar-outcome").with("title", outcome.title.as_str());
        dues.push(Due {
            uid: format!("{}@plan", outcome.id),
            day,
            summary: words.say(&message.with("name", workspace.roster.name(&outcome.owner))),
            stamp: outcome.stamp().recorded,
            state: if open { DueState::Open } else { DueState::Closed },
        });
    }
    dues
}

fn makeups(workspace: &Workspace, timetable: &Timetable<'_>, words: &Words, context: &Context) -> Vec<Due> {
    let records = &workspace.records;
    let reckoning = Reckoning {
        sessions: &records.sessions,
        makeup: &records.makeup,
        calendars: &workspace.calendars,
        targets: &workspace.plan.targets,
        now: context.now.naive_local(),
    };
    let mut dues = Vec::new();
    for debt in debts(timetable, reckoning) {
        let Some(day) = debt.due else { continue };
        let message = Message::new("calendar-makeup").with("name", debt.member.name.as_str());
        let closed = debt.makeup.map(|makeup| makeup.stamp().recorded);
        dues.push(Due {
            uid: format!("{}-{}-makeup@plan", debt.entry.id, debt.member.id),
            day,
            summary: words.say(&message.with("date", debt.entry.session.date)),
            stamp: closed.unwrap_or_else(|| {
                last_sheet(workspace, debt.entry.id).unwrap_or(debt.entry.session.recorded)
            }),
            state: if debt.state == DebtState::Closed { DueState::Closed } else { DueState::Open },
        });
    }
    dues
}

/// When the last sheet of a session was filed.
fn last_sheet(workspace: &Workspace, session: &RecordId) -> Option<chrono::DateTime<chrono::FixedOffset>> {
    let records = &workspace.records;
    let of_session =
        records.attendance.current().filter(|sheet| records.sessions.root(&sheet.session) == Some(session));
    of_session.map(|sheet| sheet.recorded).max()
}
