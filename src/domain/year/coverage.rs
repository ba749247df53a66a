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
    /// The coverage of a plan so far.
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
