//! Checklists 清单: the states of their items for each source, and those that count as done.

use super::outcome::OutcomeState;
use super::plan::{Checklist, ChecklistSource};
use super::topic::TopicId;
use super::vocabulary::{Vocabulary, vocabulary};
use super::year::Year;
use super::year::debt::DebtState;
use super::year::problem::ProblemState;

vocabulary! {
    /// The progress of a topic.
    pub(crate) TopicState of "topic-state" {
        /// 未安排
        Unplanned = "none",
        /// 已安排
        Planned = "planned",
        /// 已开展
        Held = "held",
    }
}

vocabulary! {
    /// The progress of a reading among the members of the day.
    pub(crate) ReadingState of "reading-state" {
        /// 未读: no member's notes cover it.
        Unread = "unread",
        /// 部分已读: those of some members do.
        Partly = "partly",
        /// 全部已读: those of every member do.
        Read = "read",
    }
}

impl TopicState {
    /// Returns the progress of a topic.
    pub(crate) fn of(year: &Year<'_>, topic: &TopicId) -> Self {
        let timetable = year.timetable();
        match (timetable.is_held(topic), timetable.on_topic(topic).next()) {
            (true, _) => Self::Held,
            (false, Some(_)) => Self::Planned,
            (false, None) => Self::Unplanned,
        }
    }
}

impl ChecklistSource {
    /// Returns the keys of the states of its items.
    pub(crate) fn states(self) -> Vec<&'static str> {
        fn keys<V: Vocabulary>() -> Vec<&'static str> {
            V::ALL.iter().map(|state| state.key()).collect()
        }
        match self {
            Self::Topics => keys::<TopicState>(),
            Self::Readings => keys::<ReadingState>(),
            Self::Debts => keys::<DebtState>(),
            Self::Problems => keys::<ProblemState>(),
            Self::Outcomes => keys::<OutcomeState>(),
        }
    }

    /// Returns the keys of the states that count as done by default: those in which nothing more
    /// is expected.
    pub(crate) fn done(self) -> Vec<&'static str> {
        match self {
            Self::Topics => vec![TopicState::Held.key()],
            Self::Readings => vec![ReadingState::Read.key()],
            Self::Debts => vec![DebtState::Closed.key()],
            Self::Problems => vec![ProblemState::Solved.key()],
            Self::Outcomes => vec![OutcomeState::Done.key(), OutcomeState::Dropped.key()],
        }
    }
}

impl Checklist {
    /// Returns `true` if a state counts as done. Without states of its own, the checklist uses its source's.
    pub(crate) fn is_done(&self, state: &str) -> bool {
        if self.done.is_empty() {
            self.of.done().contains(&state)
        } else {
            self.done.iter().any(|done| done == state)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plan_says_what_is_done_and_else_the_source_does() {
        let list = |of, done: &[&str]| Checklist {
            name: String::new(),
            of,
            columns: Vec::new(),
            done: done.iter().map(ToString::to_string).collect(),
        };
        let cases = [
            (list(ChecklistSource::Topics, &[]), "held", true),
            (list(ChecklistSource::Topics, &[]), "planned", false),
            (list(ChecklistSource::Topics, &["planned", "held"]), "planned", true),
            (list(ChecklistSource::Outcomes, &[]), "dropped", true),
            (list(ChecklistSource::Outcomes, &["done"]), "dropped", false),
            (list(ChecklistSource::Problems, &[]), "answered", false),
            (list(ChecklistSource::Debts, &[]), "closed", true),
            (list(ChecklistSource::Readings, &[]), "partly", false),
        ];
        for (list, state, expected) in cases {
            assert_eq!(list.is_done(state), expected, "{:?} {state}", list.of);
            assert!(list.of.states().contains(&state), "{:?} {state}", list.of);
        }
    }

    #[test]
    fn a_topic_is_held_once_a_session_on_it_is_and_planned_before() {
        use crate::domain::attendance::Status::Absent;
        use crate::domain::fixture::{Records, Study, history, noon, session, sheet};
        let marked = |marks: &[_]| vec![sheet("2026-03-12-0", marks)];
        let cases = [
            (vec![], vec![], TopicState::Unplanned),
            (vec![session("2026-03-12")], vec![], TopicState::Planned),
            (vec![session("2026-03-12")], marked(&[("m01", Absent)]), TopicState::Planned), // incomplete
            (vec![session("2026-03-12")], marked(&[("m01", Absent), ("m02", Absent)]), TopicState::Held),
        ];
        for (sessions, sheets, expected) in cases {
            let (sessions, attendance) = (history(sessions), history(sheets));
            let study = Study::of(Records { sessions, attendance, ..Records::default() });
            let year = study.at(noon("2026-03-20"));
            assert_eq!(TopicState::of(&year, &study.plan.topics[0].id), expected);
        }
    }
}
