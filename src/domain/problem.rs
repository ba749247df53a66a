//! A problem 问题 that field research or an evaluation found, and what became of it.

use chrono::NaiveDate;

use super::evaluation::Evaluation;
use super::history::{Current, History};
use super::outcome::{Outcome, OutcomeState};
use super::record::RecordId;
use super::timetable::Timetable;
use super::vocabulary::vocabulary;

vocabulary! {
    /// How far a problem has come.
    pub ProblemState of "problem-state" {
        /// 待落实: nobody has said what to do about it.
        Open = "open",
        /// 已有措施: an outcome answers it, or the evaluation that found it says what is to change.
        Answered = "answered",
        /// 已解决: an outcome that answers it is done.
        Solved = "solved",
    }
}

/// A problem as it now stands.
#[derive(Debug)]
pub struct Problem<'a> {
    /// What is wrong, as the one who found it put it.
    pub text: &'a str,
    /// The session or the evaluation that found it.
    pub found_by: &'a RecordId,
    /// The day on which it was found.
    pub date: NaiveDate,
    /// The outcome that answers it; the one that solved it where there are several.
    pub answer: Option<Current<'a, Outcome>>,
    /// How far it has come.
    pub state: ProblemState,
}

/// Every problem of the year, in the order of the days on which it was found. An outcome answers
/// the problem that it names word for word; a dropped one answers none.
#[must_use]
pub fn problems<'a>(
    timetable: &Timetable<'a>,
    evaluations: &'a History<Evaluation>,
    outcomes: &'a History<Outcome>,
) -> Vec<Problem<'a>> {
    let in_sessions = timetable.standing().flat_map(|entry| {
        let (session, id) = (entry.session, entry.id);
        session.problems.iter().map(move |text| stand(text, id, session.date, Adjusted::No, outcomes))
    });
    let in_evaluations = evaluations.current().flat_map(|current| {
        let evaluation = &current.head.record;
        let adjusted = if evaluation.adjustments.is_empty() { Adjusted::No } else { Adjusted::Yes };
        let found = evaluation.problems.iter();
        found.map(move |text| stand(text, current.id, evaluation.date, adjusted, outcomes))
    });
    let mut problems: Vec<Problem<'a>> = in_sessions.chain(in_evaluations).collect();
    problems.sort_by_key(|problem| (problem.date, problem.found_by));
    problems
}

/// Whether the record that found a problem also says what is to change.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Adjusted {
    Yes,
    No,
}

fn stand<'a>(
    text: &'a str,
    found_by: &'a RecordId,
    date: NaiveDate,
    adjusted: Adjusted,
    outcomes: &'a History<Outcome>,
) -> Problem<'a> {
    let answers = outcomes
        .current()
        .filter(|outcome| outcome.problem.as_deref() == Some(text) && outcome.state != OutcomeState::Dropped);
    let answer = answers.max_by_key(|outcome| outcome.state == OutcomeState::Done);
    let state = match answer {
        Some(outcome) if outcome.state == OutcomeState::Done => ProblemState::Solved,
        Some(_) => ProblemState::Answered,
        None if adjusted == Adjusted::Yes => ProblemState::Answered,
        None => ProblemState::Open,
    };
    Problem { text, found_by, date, answer, state }
}
