//! Problems 问题 found by field research or an evaluation, and their answers.

use std::collections::BTreeSet;

use crate::domain::history::History;
use crate::domain::outcome::{Outcome, OutcomeState};
use crate::domain::vocabulary::vocabulary;
use crate::domain::year::prelude::*;

vocabulary! {
    /// The progress of a problem.
    pub(crate) ProblemState of "problem-state" {
        /// 待落实: without a measure.
        Open = "open",
        /// 已有措施: an outcome answers it, or the evaluation that found it says what is to change.
        Answered = "answered",
        /// 已解决: an outcome that answers it is done.
        Solved = "solved",
    }
}

/// A problem with its answer.
#[derive(Debug)]
pub(crate) struct Problem<'a> {
    /// The problem in the finder's words.
    pub text: &'a str,
    /// The session or the evaluation that found it.
    pub found_by: &'a RecordId,
    /// The day on which it was found.
    pub date: NaiveDate,
    /// The outcome that answers it; if there are several, the one that solved it.
    pub answer: Option<Current<'a, Outcome>>,
    /// The progress.
    pub state: ProblemState,
}

/// Returns every problem of the year, in the order of discovery. An outcome answers the problem
/// that it names word for word, unless it was dropped.
pub(crate) fn problems<'a>(year: &Year<'a>) -> Vec<Problem<'a>> {
    let (evaluations, outcomes) = (&year.records.evaluations, &year.records.outcomes);
    let in_sessions = year.timetable().standing().flat_map(|entry| {
        let (session, id) = (&entry.session.head.record, entry.id);
        session.problems.iter().map(move |text| problem(text, id, session.date, Adjusted::No, outcomes))
    });
    let in_evaluations = evaluations.current().flat_map(|current| {
        let evaluation = &current.head.record;
        let adjusted = if evaluation.adjustments.is_empty() { Adjusted::No } else { Adjusted::Yes };
        let found = evaluation.problems.iter();
        found.map(move |text| problem(text, current.id, evaluation.date, adjusted, outcomes))
    });
    let mut problems: Vec<Problem<'a>> = in_sessions.chain(in_evaluations).collect();
    problems.sort_by_key(|problem| (problem.date, problem.found_by));
    problems
}

/// Returns the text of every problem of the year that was not withdrawn with what recorded it.
pub(crate) fn recorded<'a>(year: &Year<'a>) -> BTreeSet<&'a str> {
    let in_sessions = year.timetable().standing().flat_map(|entry| &entry.session.head.record.problems);
    let in_evaluations = year.records.evaluations.current().flat_map(|current| &current.head.record.problems);
    in_sessions.chain(in_evaluations).map(String::as_str).collect()
}

/// Whether the record that found a problem also states a change.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Adjusted {
    Yes,
    No,
}

fn problem<'a>(
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::evaluation::Evaluation;
    use crate::domain::fixture::{self, Records, Study, history, noon, session};

    use crate::domain::session::{Cancelled, Session};

    fn outcome(problem: &str, state: OutcomeState) -> Outcome {
        Outcome { problem: Some(problem.to_owned()), ..fixture::outcome(state) }
    }

    fn evaluation(problem: &str, adjustments: &[&str]) -> Evaluation {
        Evaluation {
            problems: vec![problem.to_owned()],
            adjustments: adjustments.iter().map(ToString::to_string).collect(),
            ..fixture::evaluation("2026Q1", "2026-04-02")
        }
    }

    #[test]
    fn an_outcome_answers_the_problem_that_it_names_and_solves_it_when_done() {
        use OutcomeState::{Done, Dropped, Planned, UnderWay};
        let cases: [(Vec<Outcome>, ProblemState); 6] = [
            (vec![], ProblemState::Open),
            (vec![outcome("别的", Done)], ProblemState::Open),
            (vec![outcome("缺设备", Planned)], ProblemState::Answered),
            (vec![outcome("缺设备", Dropped)], ProblemState::Open),
            (vec![outcome("缺设备", Done), outcome("缺设备", UnderWay)], ProblemState::Solved),
            (vec![outcome("缺设备", UnderWay), outcome("缺设备", Dropped)], ProblemState::Answered),
        ];
        for (outcomes, expected) in cases {
            let found = Session { problems: vec!["缺设备".to_owned()], ..session("2026-03-12") };
            let (sessions, outcomes) = (history(vec![found]), history(outcomes));
            let study = Study::of(Records { sessions, outcomes, ..Records::default() });
            let found = problems(&study.at(noon("2026-05-01")));
            let states: Vec<ProblemState> = found.iter().map(|problem| problem.state).collect();
            assert_eq!(states, [expected]);
        }
    }

    #[test]
    fn an_evaluation_answers_its_own_problems_by_what_it_changes() {
        let called_off = Session {
            problems: vec!["没有去成".to_owned()],
            cancelled: Some(Cancelled::Cancelled),
            ..session("2026-03-12")
        };
        for (adjustments, expected) in [(vec![], ProblemState::Open), (vec!["提前"], ProblemState::Answered)]
        {
            let sessions = history(vec![called_off.clone()]);
            let evaluations = history(vec![evaluation("准备不足", &adjustments)]);
            let study = Study::of(Records { sessions, evaluations, ..Records::default() });
            let found = problems(&study.at(noon("2026-05-01")));
            let told: Vec<_> = found.iter().map(|problem| (problem.text, problem.state)).collect();
            assert_eq!(told, [("准备不足", expected)]);
        }
    }
}
