//! To-dos of attachments: steps that are due, and what the plan asks of a held session.

use super::command::word;
use super::session::of_session;
use super::{Commands, Task, Todo, is_near, names};
use crate::domain::paper::PaperKind;
use crate::domain::session::State;
use crate::domain::year::timetable::Entry;
use crate::report::prelude::*;

/// A missing attachment; without a due date if the plan sets none.
type Missing = (PaperKind, Option<NaiveDate>);

pub(super) fn todos(year: &Year<'_>, commands: Commands<'_>) -> Vec<Todo> {
    let mut todos = Vec::new();
    for entry in year.timetable().collective() {
        let missing = missing(year, entry);
        todos.extend(missing.iter().filter_map(|one| drafted(year, entry, *one, commands)));
        let has_time = |(_, due): &Missing| due.is_some_and(|due| due >= year.today());
        let (ahead, lacking): (Vec<_>, Vec<_>) = missing.iter().copied().partition(has_time);
        todos.extend(attached(year, entry, &lacking, commands));
        todos.extend(attached(year, entry, &ahead, commands));
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
        let owes = |speaker: &&MemberId| {
            !entry.is_away(speaker) && year.archive().speeches(entry, speaker).is_empty()
        };
        who = entry.session.head.record.speakers.iter().filter(owes).collect();
    }
    let message = of_session("todo-speech", entry).with("names", names(year, who.iter().copied()));
    let command = commands.line(&format!("remind {}", MemberId::list(who.iter().copied()).replace(',', " ")));
    let todo = Todo::new(year, Task::Speech, message, command).of(entry.id);
    let due = asked.and_then(|(_, due)| *due);
    (!who.is_empty()).then(|| todo.by(who).due(due, year))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{
        Records, Status, Study, held, history, id, noon, note, paper, session, sheet,
    };
    use crate::domain::note::NoteKind;
    use crate::domain::session::Session;

    /// The members whose speech the to-do asks for, and the last day, for a session on 2026-03-19 at which m01 and
    /// m02 are to speak; m01 has handed in a speech.
    fn asked(
        now: &str,
        m02: Option<Status>,
        days: Option<u32>,
        is_filed: bool,
    ) -> Option<(Vec<String>, Option<String>)> {
        let marks: Vec<_> = m02.map(|m02| vec![("m01", Status::Present), ("m02", m02)]).unwrap_or_default();
        let mut study = Study::of(Records {
            sessions: history(vec![Session {
                speakers: vec![id("m01"), id("m02")],
                ..session("2026-03-19")
            }]),
            attendance: history(vec![sheet("2026-03-19-0", &marks)]),
            notes: history(vec![note(NoteKind::Speech, "m01", "2026-03-10")]),
            papers: history(is_filed.then(|| paper("2026-03-19-0", PaperKind::Speech)).into_iter().collect()),
            ..Records::default()
        });
        study.plan.targets.speeches_days_before = days;
        let year = study.at(noon(now));
        let found = todos(&year, Commands { year: None, folder: None, how: "自学" });
        let todo = found.into_iter().find(|todo| todo.what == Task::Speech)?;
        Some((todo.who.iter().map(ToString::to_string).collect(), todo.due.map(|due| due.to_string())))
    }

    #[test]
    fn a_speech_is_asked_for_two_weeks_before_it_is_due_until_it_is_handed_in() {
        let m02 = |due: Option<&str>| Some((vec!["m02".to_owned()], due.map(ToOwned::to_owned)));
        let due = Some("2026-03-18");
        let (present, absent, day) = (Some(Status::Present), Some(Status::Absent), Some(1));
        let cases = [
            ("2026-03-03", None, day, false, None),
            ("2026-03-04", None, day, false, m02(due)),
            ("2026-03-20", present, day, false, m02(due)),
            ("2026-03-20", absent, day, false, None), // nobody who is away owes a speech
            ("2026-03-04", None, day, true, None),
            ("2026-03-04", None, None, false, None), // the plan sets no day
            ("2026-03-20", present, None, false, m02(None)),
        ];
        for (now, mark, days, is_filed, expected) in cases {
            assert_eq!(asked(now, mark, days, is_filed), expected, "{now} {mark:?} {days:?} {is_filed}");
        }
    }

    #[test]
    fn minutes_are_drafted_and_other_papers_attached_of_a_session_held() {
        use PaperKind::{Materials, Minutes, Notice, SignIn};
        let cases = [
            ("2026-03-01", false, vec![], vec![]),
            ("2026-03-13", false, vec![], vec![(Task::Papers, "2026-03-16")]), // the notice is a to-do of its own
            ("2026-03-20", true, vec![], vec![(Task::Minutes, "2026-03-26"), (Task::Papers, "2026-03-12")]),
            ("2026-03-20", true, vec![Minutes, Notice], vec![(Task::Papers, "2026-03-16")]),
            ("2026-03-20", true, vec![Minutes, Notice, Materials], vec![(Task::Papers, "")]),
            ("2026-03-20", true, vec![Minutes, Notice, Materials, SignIn], vec![]),
        ];
        for (now, is_held, filed, expected) in cases {
            let marks: Vec<_> = is_held.then_some(("m01", Status::Present)).into_iter().collect();
            let mut study = Study::of(Records {
                papers: history(filed.iter().map(|kind| paper("2026-03-19-0", *kind)).collect()),
                ..held("2026-03-19", &marks)
            });
            study.plan.papers = vec![SignIn, Notice];
            study.plan.targets.notice_days_before = Some(5);
            study.plan.targets.materials_days_before = Some(3);
            study.plan.targets.minutes_days_after = Some(5);
            let year = study.at(noon(now));
            let found = todos(&year, Commands { year: None, folder: None, how: "自学" });
            let day = |todo: &Todo| todo.due.map(|due| due.to_string()).unwrap_or_default();
            let found: Vec<_> = found.iter().map(|todo| (todo.what, day(todo))).collect();
            let expected: Vec<_> = expected.into_iter().map(|(what, day)| (what, day.to_owned())).collect();
            assert_eq!(found, expected, "{now} {filed:?}");
        }
    }

    #[test]
    fn an_attachment_with_time_left_is_not_among_the_overdue() {
        let mut study = Study::of(held("2026-03-19", &[("m01", Status::Present)]));
        study.plan.targets.notice_days_before = Some(5);
        study.plan.targets.filing_days_after = Some(5);
        let year = study.at(noon("2026-03-20"));
        let found = todos(&year, Commands { year: None, folder: None, how: "自学" });
        let days: Vec<_> = found.iter().filter_map(|todo| todo.due).map(|due| due.to_string()).collect();
        assert_eq!(days, ["2026-03-12", "2026-03-26"]);
    }
}
