//! `plan status`

use super::context::Context;
use super::{Exit, topics};
use crate::check::{self, Scope, Settings};
use crate::domain::record::Kind;
use crate::domain::vocabulary::Vocabulary;
use crate::message::{Message, Value};
use crate::output::{Format, bar};
use crate::report::finding::Counts;
use crate::report::status::{NextSession, Status, status};

/// Cells of a bar: with its label and figures a line stays within 80.
const BAR: usize = 28;

pub(super) fn run(context: &mut Context) -> anyhow::Result<Exit> {
    let workspace = context.load(Kind::ALL)?;
    let scope = Scope::new(&workspace, context.now.naive_local());
    let settings = Settings::of_plan(&workspace.plan.rules);
    let findings = Counts::of(check::run(&scope, &settings).iter().map(|finding| finding.level));
    let status = status(&workspace, &scope.timetable, findings, scope.now);
    if context.format == Format::Json {
        context.json(&status)?;
    } else {
        tell(context, &status)?;
    }
    Ok(Exit::Clean)
}

fn tell(context: &mut Context, status: &Status) -> anyhow::Result<()> {
    context.say(
        &Message::new("status-title").with("title", status.title.as_str()).with("today", status.today),
    )?;
    context.print("\n")?;
    let topics = status.topics;
    let all = topics.held + topics.planned + topics.none;
    let line = Message::new("status-topics")
        .with("bar", bar(topics.held, all, BAR))
        .with("held", topics.held)
        .with("all", all)
        .with("planned", topics.planned)
        .with("none", topics.none);
    context.say(&line)?;
    if let Some(line) = topics::coverage("status-coverage", &status.coverage) {
        context.say(&line)?;
    }
    let attendance = status.attendance;
    let line = Message::new("status-attendance")
        .with("bar", bar(attendance.came, attendance.expected, BAR))
        .with("rate", status.attendance_rate.map_or_else(|| Value::from("-"), Value::Share))
        .with("came", attendance.came)
        .with("expected", attendance.expected)
        .with("leave", attendance.leave)
        .with("absent", attendance.absent)
        .with("unmarked", attendance.unmarked);
    context.say(&line)?;
    let sessions = Message::new("status-sessions").with("held", status.sessions.held);
    context.say(&sessions.with("planned", status.sessions.planned))?;
    let notes = status.notes;
    let line = Message::new("status-notes").with("note", notes.note).with("reflection", notes.reflection);
    context.say(&line.with("speech", notes.speech))?;
    let debts = status.debts;
    let line = Message::new("status-debts").with("owing", debts.open + debts.overdue);
    context.say(&line.with("overdue", debts.overdue).with("closed", debts.closed))?;
    if status.late_records > 0 {
        context.say(&Message::new("status-late-records").with("count", status.late_records))?;
    }
    let found = status.findings;
    let line = Message::new("status-findings").with("deny", found.deny).with("warn", found.warn);
    context.say(&line.with("note", found.note))?;
    context.print("\n")?;
    coming(context, &status.next)?;
    open_sheets(context, status)
}

fn coming(context: &mut Context, next: &[NextSession]) -> anyhow::Result<()> {
    if next.is_empty() {
        return context.say(&Message::new("status-nothing-next"));
    }
    context.say(&Message::new("status-next"))?;
    for session in next {
        let line = Message::new("status-session")
            .with("date", session.date)
            .with("time", session.time.clone().unwrap_or_default())
            .with("topics", session.topics.iter().map(ToString::to_string).collect::<Value>())
            .with("title", session.title.as_str());
        context.say(&line)?;
    }
    Ok(())
}

fn open_sheets(context: &mut Context, status: &Status) -> anyhow::Result<()> {
    if status.open_sheets.is_empty() {
        return context.say(&Message::new("status-no-open-sheets"));
    }
    context.say(&Message::new("status-open-sheets").with("count", status.open_sheets.len()))?;
    for session in status.open_sheets.iter().take(3) {
        context.say(&Message::new("list-item").with("text", session.to_string()))?;
    }
    Ok(())
}
