//! To-dos before and during a session: notice, sign-in sheet, leave, attendance.

use chrono::Days;

use super::command::{quoted, word};
use super::{Commands, Task, Todo, is_near, names};
use crate::domain::paper::PaperKind;
use crate::domain::session::State;
use crate::domain::year::deadline::Step;
use crate::domain::year::timetable::Entry;
use crate::report::prelude::*;

/// How many days before a session its sign-in sheet is printed.
const PRINTED_AHEAD: Days = Days::new(7);

pub(super) fn todos(year: &Year<'_>, commands: Commands<'_>) -> Vec<Todo> {
    let mut todos = Vec::new();
    let mut next = None;
    for entry in year.timetable().collective() {
        if entry.is_open() {
            todos.push(sheet(year, entry, commands));
        }
        if entry.state == State::Planned {
            let first = *next.get_or_insert(entry.session.date);
            todos.extend(notice(year, entry, first, commands));
            todos.extend(sign_in(year, entry, commands));
            todos.extend(leave(year, entry, commands));
        }
    }
    todos
}

fn sheet(year: &Year<'_>, entry: &Entry<'_>, commands: Commands<'_>) -> Todo {
    let who: Vec<_> = entry.unmarked().map(|member| &member.id).collect();
    let all = who.len() == entry.expected.len();
    let message = of_session(if all { "todo-sheet" } else { "todo-sheet-rest" }, entry);
    let message = message.with("count", who.len());
    // Nothing is assumed of the undecided: the list of the session says what is known.
    let undecided = year.leave().undecided(entry);
    let decided = who.iter().copied().filter(|member| !undecided.contains(member));
    let marks = match year.leave().marking(entry, decided) {
        marks if all && !marks.is_empty() => " --all-present".to_owned(),
        marks => marks,
    };
    let command = commands.line(&format!("attend {}{marks}", word(entry, year)));
    Todo::new(year, Task::Sheet, message, command).of(entry.id).by(who).due(Some(entry.session.date), year)
}

/// Returns the to-do to send the notice of the next session, or of one whose notice is due.
fn notice(year: &Year<'_>, entry: &Entry<'_>, next: NaiveDate, commands: Commands<'_>) -> Option<Todo> {
    if year.archive().holds(entry, PaperKind::Notice) {
        return None;
    }
    let due = Step::Notice.due(entry, year).unwrap_or(entry.session.date);
    let session = word(entry, year);
    let command = commands.line(&format!("draft notice {session}"));
    let todo = Todo::new(year, Task::Notice, of_session("todo-notice", entry), command).of(entry.id);
    let attach = commands.line(&format!("attach {session}"));
    let todo = todo.drafting(format!("学习通知-{session}.docx"), &attach);
    (entry.session.date == next || is_near(due, year)).then(|| todo.due(Some(due), year))
}

fn sign_in(year: &Year<'_>, entry: &Entry<'_>, commands: Commands<'_>) -> Option<Todo> {
    let day = entry.session.date;
    let file = format!("签到表-{}.xlsx", word(entry, year));
    let command = commands.line(&format!("draft sign-in {} -o {file}", word(entry, year)));
    let todo = Todo::new(year, Task::SignIn, of_session("todo-sign-in", entry), command);
    let todo = Todo { writes: Some(file), ..todo.of(entry.id).due(Some(day), year) };
    year.today().checked_add_days(PRINTED_AHEAD).is_none_or(|last| day <= last).then_some(todo)
}

/// Returns one to-do for each leave that was asked for a day from which the session has moved.
fn leave(year: &Year<'_>, entry: &Entry<'_>, commands: Commands<'_>) -> Vec<Todo> {
    let unconfirmed = entry.expected.iter().filter_map(|member| {
        let confirmed = !year.leave().confirmed(entry, &member.id).is_empty();
        let asked = year.leave().from(entry, &member.id).into_iter().next_back();
        Some((&member.id, asked.filter(|_| !confirmed)?))
    });
    let todo = |(member, asked): (_, crate::domain::history::Current<'_, crate::domain::leave::Leave>)| {
        let message = of_session("todo-leave", entry).with("names", names(year, [member]));
        let message = message.with("before", asked.date);
        let session = word(entry, year);
        let cause = quoted(&asked.head.record.cause);
        let command = commands
            .line(&format!("leave add {session} --member {} --reason {cause}", MemberId::list([member])));
        let todo = Todo::new(year, Task::Leave, message, command).of(entry.id).by([member]);
        todo.due(Some(entry.session.date), year)
    };
    unconfirmed.map(todo).collect()
}

/// Returns a message about a session: its date and its topics.
pub(super) fn of_session(id: &'static str, entry: &Entry<'_>) -> Message {
    let topics: Value = entry.session.topics.iter().map(ToString::to_string).collect();
    Message::new(id).with("date", Value::Day(entry.session.date)).with("topics", topics)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{Records, Study, history, noon, session};

    #[test]
    fn a_notice_is_written_two_weeks_before_its_day_and_a_sheet_printed_in_the_last_week() {
        use Task::{Notice, SignIn};
        let (first, second) = ("2026-04-10", "2026-04-16");
        let mut study = Study::of(Records {
            sessions: history(vec![session(first), session(second)]),
            ..Records::default()
        });
        // The notices are due on 2 and 9 April. That of the next session is shown at any time.
        study.plan.targets.notice_days_before = Some(5);
        let cases = [
            ("2026-03-25", vec![(Notice, first, false)]),
            ("2026-03-26", vec![(Notice, first, false), (Notice, second, false)]),
            ("2026-04-02", vec![(Notice, first, false), (Notice, second, false)]),
            ("2026-04-03", vec![(Notice, first, true), (SignIn, first, false), (Notice, second, false)]),
        ];
        for (now, expected) in cases {
            let year = study.at(noon(now));
            let todos = todos(&year, Commands { year: None, folder: None, how: "自学" });
            let of = |todo: &Todo| todo.session.as_ref().map(|id| id.to_string()[..10].to_owned()).unwrap();
            let found: Vec<_> = todos.iter().map(|todo| (todo.what, of(todo), todo.overdue)).collect();
            let expected: Vec<_> =
                expected.into_iter().map(|(what, day, overdue)| (what, day.to_owned(), overdue)).collect();
            assert_eq!(found, expected, "{now}");
        }
    }
}
