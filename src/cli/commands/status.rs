//! `plan status`

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::cli::commands::prelude::*;
use crate::cli::commands::topics;
use crate::output::{bar, fit};
use crate::report::finding::Counts;
use crate::report::foresight::{DeadlineObject, ForecastObject, OutlookObject};
use crate::report::outcomes::DueOutcome;
use crate::report::status::{NextSession, Status, status};
use crate::store::AskGit;

/// The width of topics and title of a session: with date and time a line stays within 80 cells.
const TITLE: usize = 54;

/// The width of the date after the plan's title, with its gap.
const DATE: usize = 12;

/// The number of near steps, and of incomplete sheets, that fit on one screen.
const STEPS: usize = 2;

/// The width of the title of an outcome: with due date and owner a line stays within 80 cells.
const OUTCOME: usize = 34;

/// The width of a bar: with label and counts a line stays within 80 cells.
const BAR: usize = 28;

pub(crate) fn run(context: &mut Context) -> anyhow::Result<()> {
    context.ask_git = AskGit::Always;
    let workspace = context.load(Kind::ALL)?;
    let year = context.year(&workspace);
    let (counts, carried) = context.findings_and_carried(&workspace, &year);
    let status = status(&year, counts, carried);
    if context.format.is_for_people() { tell(context, &status) } else { context.object(&status) }
}

fn tell(context: &mut Context, status: &Status) -> anyhow::Result<()> {
    let room = usize::from(context.width.0).saturating_sub(DATE);
    let title = Message::new("status-title").with("title", fit(&status.title, room));
    context.heading(1, &title.with("today", status.today))?;
    context.gap()?;
    plan_so_far(context, status)?;
    attendance(context, status)?;
    records(context, status)?;
    findings(context, status.findings)?;
    forecast(context, &status.forecast)?;
    context.gap()?;
    coming(context, &status.next)?;
    context.facts(status.deadlines.iter().map(step), STEPS, "status-more-steps")?;
    context.facts(status.outcomes.iter().map(due_outcome), STEPS, "status-more-outcomes")?;
    open_sheets(context, status)?;
    context.tell_carried(&status.carried_over, STEPS)
}

fn plan_so_far(context: &mut Context, status: &Status) -> anyhow::Result<()> {
    let topics = status.topics;
    let all = topics.held + topics.planned + topics.none;
    let line = Message::new("status-topics")
        .with("bar", bar(topics.held, all, BAR))
        .with("held", topics.held)
        .with("all", all)
        .with("planned", topics.planned)
        .with("none", topics.none);
    context.fact(&line)?;
    match topics::coverage("status-coverage", &status.coverage) {
        Some(line) => context.fact(&line),
        None => Ok(()),
    }
}

fn attendance(context: &mut Context, status: &Status) -> anyhow::Result<()> {
    let attendance = status.attendance;
    let line = Message::new("status-attendance")
        .with("bar", bar(attendance.came, attendance.expected, BAR))
        .with("rate", status.attendance_rate.map_or_else(|| Value::from("-"), Value::Share))
        .with("came", attendance.came)
        .with("expected", attendance.expected)
        .with("leave", attendance.leave)
        .with("absent", attendance.absent)
        .with("unmarked", attendance.unmarked);
    context.fact(&line)?;
    let uncounted: Vec<NaiveDate> = status.not_counted.iter().map(|session| session.date).collect();
    if uncounted.is_empty() {
        return Ok(());
    }
    context.fact(&not_counted("status-not-counted", &uncounted))
}

fn records(context: &mut Context, status: &Status) -> anyhow::Result<()> {
    let unrecorded = status.not_counted.len();
    let line = Message::new("status-sessions")
        .with("held", status.sessions.held)
        .with("unrecorded", unrecorded)
        .with("planned", status.sessions.planned.saturating_sub(unrecorded));
    context.fact(&line)?;
    let notes = status.notes;
    let line = Message::new("status-notes")
        .with("note", notes.note)
        .with("reflection", notes.reflection)
        .with("speech", notes.speech);
    context.fact(&line)?;
    let debts = status.debts;
    let line = Message::new("status-debts")
        .with("owing", debts.open + debts.overdue)
        .with("overdue", debts.overdue)
        .with("undated", debts.undated)
        .with("closed", debts.closed)
        .with("late", debts.closed_late);
    context.fact(&line)?;
    match status.late_records {
        Some(late @ 1..) => context.fact(&Message::new("status-late-records").with("count", late)),
        _ => Ok(()),
    }
}

/// Prints how many findings `check` reports, by level.
pub(crate) fn findings(context: &mut Context, found: Counts) -> anyhow::Result<()> {
    let line = Message::new("status-findings")
        .with("deny", found.deny)
        .with("warn", found.warn)
        .with("note", found.note);
    context.fact(&line)
}

/// Returns a note that sessions without attendance are not counted.
pub(crate) fn not_counted(id: &'static str, days: &[NaiveDate]) -> Message {
    let message = Message::new(id).with("count", days.len());
    message.with("days", days.iter().map(ToString::to_string).collect::<Value>())
}

/// Prints the forecast, and how many targets are in danger.
pub(crate) fn forecast(context: &mut Context, forecast: &ForecastObject) -> anyhow::Result<()> {
    let id = match (forecast.sessions_left, forecast.weeks_left) {
        (0, _) if forecast.unrecorded > 0 => "status-perhaps-nothing-left",
        (0, _) => "status-nothing-left",
        (_, Some(_)) => "status-forecast",
        (_, None) => "status-forecast-unknown",
    };
    let line = Message::new(id).with("topics", forecast.topics_left);
    let sessions = usize::try_from(forecast.sessions_left).unwrap_or(usize::MAX);
    context.fact(
        &line
            .with("sessions", sessions)
            .with("weeks", forecast.weeks_left.unwrap_or_default())
            .with("unrecorded", forecast.unrecorded),
    )?;
    let targets = |outlooks: &[OutlookObject]| {
        let targets: BTreeSet<&str> = outlooks.iter().map(|outlook| outlook.target.as_str()).collect();
        targets.len()
    };
    let (lost, risk) = (targets(&forecast.out_of_reach), targets(&forecast.at_risk));
    if lost + risk == 0 {
        return Ok(());
    }
    context.fact(&Message::new("status-danger").with("lost", lost).with("risk", risk))
}

/// Formats a step that is not done, on one line.
pub(crate) fn step(deadline: &DeadlineObject) -> Message {
    Message::new("status-step")
        .with("due", deadline.due)
        .with("step", Value::Word(deadline.step.word_id()))
        .with("date", deadline.date)
        .with("topics", deadline.topics.iter().map(ToString::to_string).collect::<Value>())
}

/// Formats an outcome that is overdue or due soon, on one line.
pub(crate) fn due_outcome(outcome: &DueOutcome) -> Message {
    let id = if outcome.overdue { "status-outcome-overdue" } else { "status-outcome" };
    Message::new(id)
        .with("due", outcome.due)
        .with("title", fit(&outcome.title, OUTCOME))
        .with("name", outcome.name.as_str())
}

/// Prints the upcoming sessions.
pub(crate) fn coming(context: &mut Context, next: &[NextSession]) -> anyhow::Result<()> {
    if next.is_empty() {
        return context.fact(&Message::new("status-nothing-next"));
    }
    context.heading(2, &Message::new("status-next"))?;
    for session in next {
        let topics: Vec<&str> = session.topics.iter().map(|topic| topic.0.as_str()).collect();
        let room = TITLE.saturating_sub(topics.join(", ").len());
        let line = Message::new("status-session")
            .with("date", session.date)
            .with("time", session.time())
            .with("topics", topics.into_iter().collect::<Value>())
            .with("title", fit(&session.title, room));
        context.fact(&line)?;
    }
    Ok(())
}

fn open_sheets(context: &mut Context, status: &Status) -> anyhow::Result<()> {
    if status.sessions.held + status.sessions.planned == 0 {
        return context.fact(&Message::new("status-no-sessions"));
    }
    if status.open_sheets.is_empty() {
        return context.fact(&Message::new("status-no-open-sheets"));
    }
    context.heading(2, &Message::new("status-open-sheets").with("count", status.open_sheets.len()))?;
    let sessions = status.open_sessions.iter();
    let sessions = sessions.map(|session| Message::new("list-item").with("text", session.as_str()));
    context.facts(sessions, STEPS, "status-more-sheets")
}
