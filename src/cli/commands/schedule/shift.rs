//! `plan schedule move SESSION --on DATE --reason TEXT`

use chrono::{NaiveDate, NaiveTime};

use super::when;
use crate::cli::commands::prelude::*;
use crate::cli::hear::clock::time;
use crate::cli::hear::day::{Day, day};
use crate::cli::hear::{session::session_ahead, written::written};
use crate::cli::speak::{broken, objection, timing};
use crate::domain::session::{Session, law};
use crate::domain::time::TimeSpan;
use crate::store::Filing;

#[derive(Debug, Args)]
pub(super) struct MoveArgs {
    /// Session: date, topic or id prefix
    #[arg(value_name = "SESSION")]
    session: String,
    /// New date
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Day,
    /// Start time [default: unchanged]
    #[arg(long, value_name = "TIME", value_parser = time, requires = "to")]
    from: Option<NaiveTime>,
    /// End time [default: unchanged]
    #[arg(long, value_name = "TIME", value_parser = time, requires = "from")]
    to: Option<NaiveTime>,
    /// Reason for the move
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    reason: String,
}

pub(super) fn run(args: MoveArgs, context: &mut Context) -> anyhow::Result<()> {
    let workspace = context.load_naming(&args.session, &[Kind::Sessions], Kind::ALL)?;
    let year = context.year(&workspace);
    let today = context.today();
    let on = args.on.resolve(&workspace.plan, today)?;
    let mut faults = Faults::default();
    let outside = law::outside_period(on, year.plan);
    faults.extend(outside.map(|objection| objection::message(objection, &year)));
    let reason = faults.take(written("--reason", &args.reason));
    let entry = faults.take(session_ahead(&year, &args.session));
    let time = args.from.zip(args.to).map(|(from, to)| TimeSpan::new(from, to)).transpose();
    let time = faults.take(time.map_err(|_| Message::new("time-backwards"))).flatten();
    let (Some((entry, reason)), true) = (entry.zip(reason), faults.is_empty()) else {
        return Err(faults.refusal().into());
    };
    let time = time.or(entry.session.time);
    let moved = Session { date: on, time, ..entry.session.head.record.clone() };
    if moved == entry.session.head.record {
        let known = Filing::known(year.number, Kind::Sessions, &entry.session.head.id);
        return context.report_filing(Message::new("filed-already"), &known);
    }
    let stamp = context.stamp(&workspace)?.amending(entry.session.head.id.clone(), Some(reason));
    let filing = workspace.file(&stamp, &moved)?;
    let message = Message::new("session-moved").with("from", Value::Day(entry.session.date));
    let message = message.with("to", Value::Day(on)).with("time", when(&moved));
    context.report_amendment(message.with("session", entry.id.short()), &filing, entry.id)?;
    timing::remark(context, &workspace, &moved, entry.id)?;
    unconfirmed(context, &year, entry, on)?;
    broken::remark(context, &workspace)
}

/// Names the members whose leave was for the day before the move, with the commands that settle it.
fn unconfirmed(
    context: &mut Context,
    year: &Year<'_>,
    entry: &Entry<'_>,
    on: NaiveDate,
) -> anyhow::Result<()> {
    if on == entry.session.date {
        return Ok(());
    }
    for member in &entry.expected {
        for leave in year.leave().confirmed(entry, &member.id) {
            let message = Message::new("leave-before-move").with("name", member.name.as_str());
            context.say(&message.with("date", on).with("id", leave.id.short()))?;
        }
    }
    Ok(())
}
