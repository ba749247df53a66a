//! `plan handover`: one page for the next secretary.

use crate::cli::commands::prelude::*;
use crate::cli::commands::status;
use crate::domain::term::Term;
use crate::report::handover::{Handover, LackObject, handover};
use crate::report::makeup::DebtRow;
use crate::store::AskGit;

/// The number of lines of each list that fit on one page.
const LINES: usize = 5;

pub(crate) fn run(context: &mut Context) -> anyhow::Result<()> {
    context.ask_git = AskGit::Always;
    let workspace = context.load(Kind::ALL)?;
    let year = context.year(&workspace);
    let (counts, carried) = context.findings_and_carried(&workspace, &year);
    let page = handover(&year, counts, carried);
    if context.format.is_for_people() { tell(context, &page) } else { context.object(&page) }
}

fn tell(context: &mut Context, page: &Handover<'_>) -> anyhow::Result<()> {
    context
        .heading(1, &Message::new("handover-title").with("title", page.title).with("today", page.today))?;
    context.fact(&Message::new("handover-where").with("year", page.year.to_string()))?;
    status::findings(context, page.findings)?;
    status::forecast(context, &page.forecast)?;
    context.gap()?;
    status::coming(context, &page.next)?;
    let sheets =
        page.open_sessions.iter().map(|session| Message::new("list-item").with("text", session.as_str()));
    list(context, "handover-open-sheets", sheets.collect())?;
    list(context, "handover-debts", page.debts.iter().map(debt).collect())?;
    list(context, "handover-missed", page.missed.iter().map(status::step).collect())?;
    list(context, "handover-deadlines", page.deadlines.iter().map(status::step).collect())?;
    list(context, "handover-outcomes", page.outcomes.iter().map(status::due_outcome).collect())?;
    match &page.archive_lacks {
        Some(lacks) => list(context, "handover-archive", lacks.iter().map(lack).collect())?,
        None => context.heading(2, &Message::new("handover-archive-unknown"))?,
    }
    let terms = page.bulletins_missing.iter().filter_map(|term| Term::read(term, page.year));
    list(context, "handover-bulletins", terms.map(term).collect())?;
    context.tell_carried(&page.carried_over, page.carried_over.len())
}

/// Prints a heading with the number of lines, and the first lines.
fn list(context: &mut Context, heading: &'static str, lines: Vec<Message>) -> anyhow::Result<()> {
    context.heading(2, &Message::new(heading).with("count", lines.len()))?;
    context.facts(lines.into_iter(), LINES, "handover-more")
}

fn debt(debt: &DebtRow<'_>) -> Message {
    let message = Message::new(if debt.due.is_some() { "handover-debt" } else { "handover-debt-undated" });
    let topics: Value = debt.topics.iter().map(ToString::to_string).collect();
    let message = message.with("name", debt.name).with("date", debt.date).with("topics", topics);
    let message = message.with("state", Value::Word(debt.state.word_id()));
    match debt.due {
        Some(due) => message.with("due", due),
        None => message,
    }
}

fn term(term: Term) -> Message {
    let message = Message::new("handover-term").with("year", term.year().to_string());
    message.with("term", Value::Word(term.word_id()))
}

fn lack(lack: &LackObject<'_>) -> Message {
    let papers: Value = lack.papers.iter().map(|kind| Value::Word(kind.word_id())).collect();
    Message::new("handover-lack")
        .with("date", lack.date)
        .with("topics", lack.topics.iter().map(ToString::to_string).collect::<Value>())
        .with("papers", papers)
}
