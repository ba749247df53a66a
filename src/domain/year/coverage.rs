//! Coverage 覆盖: how many of the plan's topics were studied, as adopted and as amended.

use schemars::JsonSchema;
use serde::Serialize;

use super::Year;
use crate::domain::topic::Topic;

/// How many topics were studied, by when they joined the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, JsonSchema, Serialize)]
pub(crate) struct Coverage {
    /// 印发时: the topics of the plan as it was adopted.
    pub adopted: Covered,
    /// 年中增加: the topics added since.
    pub added: Covered,
    /// 现行: all current topics of the plan.
    pub amended: Covered,
}

/// Some of the plan's topics.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, JsonSchema, Serialize)]
pub(crate) struct Covered {
    /// How many they are.
    pub topics: usize,
    /// How many of them had a session held.
    pub held: usize,
}

impl Coverage {
    /// Counts the topics covered so far.
    pub(crate) fn of(year: &Year<'_>) -> Self {
        let (added, adopted): (Vec<&Topic>, Vec<&Topic>) =
            year.plan.topics.iter().partition(|topic| topic.added.is_some());
        let covered = |topics: &[&Topic]| Covered {
            topics: topics.len(),
            held: topics.iter().filter(|topic| year.timetable().is_held(&topic.id)).count(),
        };
        let (adopted, added) = (covered(&adopted), covered(&added));
        let amended = Covered { topics: adopted.topics + added.topics, held: adopted.held + added.held };
        Self { adopted, added, amended }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::attendance::Status::{Absent, Late};
    use crate::domain::fixture::{Records, Study, day, history, noon, session, sheet};
    use crate::domain::session::Session;
    use crate::domain::topic::TopicId;

    #[test]
    fn a_topic_is_covered_once_a_session_on_it_was_held() {
        let topics = |ids: &[&str]| ids.iter().map(|id| TopicId((*id).into())).collect();
        let on = |ids: &[&str], day| Session { topics: topics(ids), ..session(day) };
        let mut study = Study::of(Records {
            sessions: history(vec![
                on(&["t01", "t03", "t04"], "2026-03-19"),
                on(&["t05"], "2026-03-26"),
                on(&["t02"], "2026-05-14"),
            ]),
            attendance: history(vec![
                sheet("2026-03-19-0", &[("m01", Late)]),
                sheet("2026-03-26-1", &[("m01", Absent)]), // incomplete, and nobody came
            ]),
            ..Records::default()
        });
        let first = study.plan.topics[0].clone();
        let topic = |(id, added): (&str, Option<&str>)| Topic {
            id: TopicId(id.into()),
            added: added.map(day),
            ..first.clone()
        };
        let added = Some("2026-02-01");
        study.plan.topics =
            [("t01", None), ("t02", None), ("t03", added), ("t04", added), ("t05", added)].map(topic).into();
        let expected = Coverage {
            adopted: Covered { topics: 2, held: 1 },
            added: Covered { topics: 3, held: 2 },
            amended: Covered { topics: 5, held: 3 },
        };
        assert_eq!(Coverage::of(&study.at(noon("2026-04-01"))), expected);
    }
}
