//! To-dos of the year as a whole: plan, roster, sessions to schedule, speakers.

use super::{Commands, Samples, Task, Todo, names};
use crate::domain::figure::Course;
use crate::domain::suggest::{Suggestion, suggest};
use crate::domain::year::forecast::{Aim, Outlook};
use crate::report::prelude::*;

pub(super) fn todos<'a>(year: &'a Year<'a>, samples: Samples, commands: Commands<'_>) -> Vec<Todo> {
    if year.course() == Course::Over {
        return Vec::new();
    }
    let mut todos = Vec::new();
    let has_topics = !samples.plan && !year.plan.topics.is_empty();
    if !has_topics {
        let message = Message::new("todo-plan").with("file", format!("plan/{}.toml", year.number));
        todos.push(Todo::new(year, Task::Plan, message, commands.line("import --help")));
    }
    if samples.roster || year.judged().next().is_none() {
        let message = Message::new("todo-roster");
        todos.push(Todo::new(year, Task::Roster, message, commands.line("roster import --help")));
    }
    if has_topics {
        todos.extend(sessions(year, commands));
    }
    todos.extend(speakers(year, commands));
    todos
}

/// Returns the to-do to schedule what is missing.
fn sessions<'a>(year: &'a Year<'a>, commands: Commands<'_>) -> Option<Todo> {
    let suggestion = suggest(year);
    let aims = [Aim::Topics, Aim::Quarter, Aim::Year];
    let last = pressing(year, |outlook| aims.contains(&outlook.aim)).map(|(_, day)| day).min();
    let count = suggestion.sessions.len();
    if count > 0 {
        let message = Message::new("todo-schedule").with("count", count).with("topics", topics(&suggestion));
        let command = commands.line("schedule suggest --write");
        // A day that the suggestion cannot keep would be a promise.
        let first = suggestion.sessions.iter().map(|session| session.date).min();
        let last = last.filter(|last| first.is_some_and(|first| first <= *last));
        return Some(Todo::new(year, Task::Schedule, message, command).due(last, year));
    }
    let message = Message::new("todo-schedule-impossible");
    let todo = Todo::new(year, Task::Schedule, message, commands.line("schedule suggest"));
    (!suggestion.remarks.is_empty()).then(|| todo.due(last, year))
}

fn topics(suggestion: &Suggestion) -> Value {
    let mut topics: Vec<&str> = suggestion.sessions.iter().map(|session| session.topic.0.as_str()).collect();
    topics.sort_unstable();
    topics.dedup();
    topics.into_iter().collect()
}

/// Returns the to-do to let members speak who will not reach their target otherwise.
fn speakers(year: &Year<'_>, commands: Commands<'_>) -> Option<Todo> {
    let pressing: Vec<_> = pressing(year, |outlook| outlook.aim == Aim::Speeches).collect();
    let who: Vec<_> =
        pressing.iter().filter_map(|(outlook, _)| outlook.member).map(|member| &member.id).collect();
    let last = pressing.iter().map(|(_, day)| *day).min();
    let message = Message::new("todo-speakers").with("names", names(year, who.iter().copied()));
    let todo = Todo::new(year, Task::Speakers, message, commands.line("schedule rota"));
    (!who.is_empty()).then(|| todo.by(who).due(last, year))
}

/// Returns the targets in danger, each with the last day on which it can be saved.
fn pressing<'y>(
    year: &'y Year<'_>,
    is_meant: impl Fn(&Outlook<'_>) -> bool,
) -> impl Iterator<Item = (&'y Outlook<'y>, NaiveDate)> {
    let outlooks = year.outlooks().iter().filter(move |outlook| is_meant(outlook));
    outlooks.filter_map(|outlook| Some((outlook, outlook.pressing(year)?)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{Records, Study, history, id, noon, plan, session};
    use crate::domain::session::Session;

    /// A year of two sessions in March that asks for a speech of each member. m01 is to speak at the first.
    fn study() -> Study {
        let first = Session { speakers: vec![id("m01")], ..session("2026-03-12") };
        let sessions = history(vec![first, session("2026-03-26")]);
        Study {
            plan: plan("speeches_per_member = 1"),
            ..Study::of(Records { sessions, ..Records::default() })
        }
    }

    fn arranged(study: &Study, now: &str, samples: Samples) -> Vec<Todo> {
        todos(&study.at(noon(now)), samples, Commands { year: None, folder: None, how: "自学" })
    }

    #[test]
    fn members_without_a_speech_are_to_speak_before_their_last_session() {
        let cases =
            [("2026-02-20", vec![]), ("2026-03-09", vec![(vec![id("m02")], "2026-03-26".parse().ok())])];
        for (now, expected) in cases {
            let todos = arranged(&study(), now, Samples::default());
            let found: Vec<_> = todos.into_iter().map(|todo| (todo.who, todo.due)).collect();
            assert_eq!(found, expected, "{now}");
        }
    }

    #[test]
    fn plan_and_roster_are_entered_while_they_are_samples_or_empty() {
        use Task::{Plan, Roster, Speakers};
        let samples = |plan, roster| Samples { plan, roster };
        let all = |study: &Study, now: &str, samples| -> Vec<Task> {
            arranged(study, now, samples).iter().map(|todo| todo.what).collect()
        };
        let now = "2026-03-09";
        assert_eq!(all(&study(), now, samples(false, false)), [Speakers]);
        assert_eq!(all(&study(), now, samples(true, false)), [Plan, Speakers]);
        assert_eq!(all(&study(), now, samples(false, true)), [Roster, Speakers]);
        assert_eq!(all(&study(), "2027-01-01", samples(true, true)), []);
        let mut empty = study();
        empty.plan.topics.clear();
        empty.roster.members.clear();
        assert_eq!(all(&empty, now, samples(false, false)), [Plan, Roster]);
    }
}
