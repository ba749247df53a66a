//! To-dos of attachments: steps that are due, and what the plan asks of a held session.

use chrono::NaiveDate;

use super::command::word;
use super::session::of_session;
use super::{Commands, Task, Todo, is_near, names};
use crate::domain::paper::PaperKind;
use crate::domain::roster::MemberId;
use crate::domain::session::State;
use crate::domain::vocabulary::Vocabulary;
use crate::domain::year::Year;
use crate::domain::year::timetable::Entry;
use crate::message::Value;

/// A missing attachment; without a due date if the plan sets none.
type Missing = (PaperKind, Option<NaiveDate>);

pub(super) fn todos(year: &Year<'_>, commands: Commands<'_>) -> Vec<Todo> {
    let mut todos = Vec::new();
    for entry in year.timetable().collective() {
        let missing = missing(year, entry);
        todos.extend(missing.iter().filter_map(|one| drafted(year, entry, *one, commands)));
        todos.extend(attached(year, entry, &missing, commands));
        todos.extend(speeches(year, entry, &missing, commands));
    }
    todos
}

/// Returns the attachments of a session whose step is due, and those that the plan asks for. The notice
/// of a session ahead is a to-do of its own.
fn missing(year: &Year<'_>, entry: &Entry<'_>) -> Vec<Missing> {
    let steps = year.deadlines().iter().filter(|step| step.session.id == entry.id);
    let mut missing: Vec<Missing> = steps
        .filter(|step| is_near(step.due, year))
        .map(|step| (step.step.paper(), Some(step.due)))
        .filter(|(kind, _)| *kind != PaperKind::Notice || entry.state != State::Planned)
        .collect();
    for kind in year.archive().lacks(entry, year) {
        if !missing.iter().any(|(known, _)| *known == kind) {
            missing.push((kind, None));
        }
    }
    missing
}

/// Returns the to-do of the minutes, which this program drafts.
fn drafted(year: &Year<'_>, entry: &Entry<'_>, (kind, due): Missing, commands: Commands<'_>) -> Option<Todo> {
    let session = word(entry, year);
    let command = commands.line(&format!("draft minutes {session}"));
    let todo = Todo::new(year, Task::Minutes, of_session("todo-minutes", entry), command).of(entry.id);
    let attach = commands.line(&format!("attach {session}"));
    let todo = todo.drafting(format!("学习记录-{session}.docx"), &attach);
    (kind == PaperKind::Minutes).then(|| todo.due(due, year))
}

/// Returns the to-do of attachments that come from elsewhere. The notice of a session that was held is
/// one of them: it is not written afterwards.
fn attached(year: &Year<'_>, entry: &Entry<'_>, missing: &[Missing], commands: Commands<'_>) -> Option<Todo> {
    let own = [PaperKind::Minutes, PaperKind::Speech];
    let (kinds, due): (Vec<_>, Vec<_>) =
        missing.iter().copied().filter(|(kind, _)| !own.contains(kind)).unzip();
    let words = kinds.iter().map(|kind| Value::Word(kind.word_id())).collect();
    let mut message = of_session("todo-papers", entry);
    message.values.push(("papers", Value::List(words)));
    let command = commands.line(&format!("attach {}", word(entry, year)));
    let todo = Todo::new(year, Task::Papers, message, command).of(entry.id);
    (!kinds.is_empty()).then(|| todo.due(due.into_iter().flatten().min(), year))
}

/// Returns the to-do of speeches that are missing, or are due before the session.
fn speeches(year: &Year<'_>, entry: &Entry<'_>, missing: &[Missing], commands: Commands<'_>) -> Option<Todo> {
    let of_entry = year.missing_speeches().iter().filter(|speech| speech.session.id == entry.id);
    let mut who: Vec<&MemberId> = of_entry.map(|speech| speech.speaker).collect();
    let asked = missing.iter().find(|(kind, _)| *kind == PaperKind::Speech);
    if who.is_empty() && asked.is_some() {
        who = entry.session.head.record.speakers.iter().filter(|speaker| !entry.is_away(speaker)).collect();
    }
    let message = of_session("todo-speech", entry).with("names", names(year, who.iter().copied()));
    let command = commands.line(&format!("remind {}", MemberId::list(who.iter().copied()).replace(',', " ")));
    let todo = Todo::new(year, Task::Speech, message, command).of(entry.id);
    let due = asked.and_then(|(_, due)| *due);
    (!who.is_empty()).then(|| todo.by(who).due(due, year))
}
