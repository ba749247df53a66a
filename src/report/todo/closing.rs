//! To-dos after the sessions: make-up study, outcomes, bulletins, evaluations.

use std::collections::BTreeMap;

use chrono::Days;

use super::command::word;
use super::session::of_session;
use super::{Commands, Task, Todo, names};
use crate::domain::evaluation;
use crate::domain::paper::PaperKind;
use crate::domain::time::local;
use crate::domain::year::bulletin;
use crate::report::outcomes::{OutcomeRow, due_soon};
use crate::report::prelude::*;

pub(super) fn todos(year: &Year<'_>, commands: Commands<'_>) -> Vec<Todo> {
    let mut todos = makeups(year, commands);
    todos.extend(open_outcomes(year, commands));
    todos.extend(bulletins(year, commands));
    todos.extend(evaluations(year, commands));
    todos.extend(summary(year, commands));
    todos.extend(seal(year, commands));
    todos
}

/// Returns the to-do to seal the records if a bulletin or the summary was filed after the last seal.
fn seal(year: &Year<'_>, commands: Commands<'_>) -> Option<Todo> {
    let papers = year.records.papers.current();
    let papers = papers.filter(|paper| matches!(paper.kind, PaperKind::Bulletin | PaperKind::Summary));
    let filed = papers.map(|paper| paper.head.stamp.recorded).max()?;
    let sealed = year.last_seal().map(|seal| seal.stamp.recorded);
    let message = match sealed {
        None => Message::new("todo-seal-first"),
        Some(sealed) => Message::new("todo-seal").with("date", local(sealed).date()),
    };
    let todo = Todo::new(year, Task::Seal, message, commands.line("seal"));
    sealed.is_none_or(|sealed| sealed < filed).then_some(todo)
}

/// Returns one to-do for each session that members have not made up for.
fn makeups(year: &Year<'_>, commands: Commands<'_>) -> Vec<Todo> {
    let mut owed: BTreeMap<&RecordId, Vec<&MemberId>> = BTreeMap::new();
    for debt in year.owed() {
        owed.entry(debt.session.id).or_default().push(&debt.member.id);
    }
    let todo = |(session, who): (&RecordId, Vec<&MemberId>)| {
        let entry = year.session(session)?;
        let message = of_session("todo-makeup", entry).with("names", names(year, who.iter().copied()));
        let command = commands.line(&format!(
            "makeup add {} --member {} --on {} --how {}",
            word(entry, year),
            MemberId::list(who.iter().copied()),
            year.today(),
            commands.how,
        ));
        let due = year.owed().filter(|debt| debt.session.id == session).find_map(|debt| debt.due);
        Some(Todo::new(year, Task::Makeup, message, command).of(session).by(who).due(due, year))
    };
    owed.into_iter().filter_map(todo).collect()
}

fn open_outcomes(year: &Year<'_>, commands: Commands<'_>) -> Vec<Todo> {
    let todo = |(outcome, due): (OutcomeRow<'_>, _)| {
        let message = Message::new("todo-outcome")
            .with("title", outcome.title)
            .with("name", year.roster.name(outcome.owner));
        let command = commands.line(&format!("outcomes update {} --state done", outcome.id.short()));
        Todo::new(year, Task::Outcome, message, command).by([outcome.owner]).due(Some(due), year)
    };
    due_soon(year).map(todo).collect()
}

fn bulletins(year: &Year<'_>, commands: Commands<'_>) -> Vec<Todo> {
    let due = bulletin::missing(year);
    due.map(|bulletin| {
        let command = commands.line(&format!("draft bulletin {}", bulletin.term));
        let attach = year.session(bulletin.last.id).map(|last| word(last, year)).unwrap_or_default();
        let attach = commands.line(&format!("attach {attach}"));
        let message = Message::new("todo-bulletin").with("term", Value::Word(bulletin.term.word_id()));
        let message = message.with("year", bulletin.term.year().to_string());
        let todo = Todo::new(year, Task::Bulletin, message, command).of(bulletin.last.id);
        todo.drafting(format!("通报-{}.docx", bulletin.term), &attach)
    })
    .collect()
}

/// Returns the to-do of the summary once the year of a plan that asks for periodic reports is over.
fn summary(year: &Year<'_>, commands: Commands<'_>) -> Option<Todo> {
    let targets = &year.plan.targets;
    let asked = targets.bulletin.is_some() || targets.evaluation.is_some();
    let is_filed = year.records.papers.current().any(|paper| paper.kind == PaperKind::Summary);
    let last = year.timetable().held().last().filter(|_| asked && !is_filed)?;
    let message = Message::new("todo-summary").with("year", year.plan.year.to_string());
    let todo = Todo::new(year, Task::Summary, message, commands.line("draft summary")).of(last.id);
    let attach = commands.line(&format!("attach {}", word(last, year)));
    let todo = todo.drafting(format!("年度总结-{}.docx", year.plan.year), &attach);
    (year.plan.period().to < year.today()).then_some(todo)
}

fn evaluations(year: &Year<'_>, commands: Commands<'_>) -> Vec<Todo> {
    let days = year.plan.targets.evaluation_days_after.unwrap_or_default();
    let open = evaluation::open(year.plan, &year.records.evaluations, year.today()).into_iter();
    open.map(|term| {
        let command = commands.line(&format!("evaluations add --period {term}"));
        let message = Message::new("todo-evaluation").with("term", Value::Word(term.word_id()));
        let message = message.with("year", term.year().to_string());
        let due = year.plan.days_of(term).to.checked_add_days(Days::new(days.into()));
        Todo::new(year, Task::Evaluation, message, command).due(due, year)
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{Records, Status, Study, held, history, noon, paper, plan};

    #[test]
    fn the_summary_is_due_once_the_year_is_over_until_it_is_filed() {
        let (asked, none) = ("bulletin = \"quarter\"", "");
        let cases: [(&str, &str, &[PaperKind], bool); 6] = [
            (asked, "2026-12-31", &[], false),
            (asked, "2027-01-01", &[], true),
            ("evaluation = \"quarter\"", "2027-01-01", &[], true),
            (none, "2027-01-01", &[], false),
            (asked, "2027-01-01", &[PaperKind::Bulletin], true),
            (asked, "2027-01-01", &[PaperKind::Bulletin, PaperKind::Summary], false),
        ];
        for (targets, now, papers, expected) in cases {
            let records = Records {
                papers: history(papers.iter().map(|kind| paper("2026-03-19-0", *kind)).collect()),
                ..held("2026-03-19", &[("m01", Status::Present)])
            };
            let study = Study { plan: plan(targets), ..Study::of(records) };
            let commands = Commands { year: None, folder: None, how: "自学" };
            let todo = summary(&study.at(noon(now)), commands);
            assert_eq!(todo.is_some(), expected, "{targets} {now} {papers:?}");
        }
    }
}
