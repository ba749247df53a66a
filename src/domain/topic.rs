//! A topic 专题 of the year's plan and its required readings 必读篇目.

use std::fmt;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

/// A topic's permanent id, `t01`: never reused, and independent of the printed number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, JsonSchema, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct TopicId(#[schemars(with = "String")] pub SmolStr);

impl fmt::Display for TopicId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// One of the plan's subjects of study.
#[derive(Debug, Clone, JsonSchema, Serialize, Deserialize)]
pub(crate) struct Topic {
    pub id: TopicId,
    /// The title as the plan prints it, without number.
    pub title: String,
    /// The required readings.
    #[serde(default)]
    pub readings: Vec<Reading>,
    /// 领会要点: what to grasp, in short points.
    #[serde(default)]
    pub grasp: Vec<String>,
    /// 结合实际: the link to the organization's work.
    #[serde(default)]
    pub practice: Vec<String>,
    /// 预期成效: the expected results.
    #[serde(default)]
    pub results: Vec<String>,
    /// The number of sessions that this topic needs, if it differs from the plan's target.
    #[serde(default)]
    pub sessions: Option<u32>,
    /// The last day by which its first session is to be held.
    #[serde(default, with = "super::day::optional")]
    #[schemars(with = "Option<NaiveDate>")]
    pub by: Option<NaiveDate>,
    /// The months that the plan names for it, 1 to 12.
    #[serde(default)]
    pub months: Vec<u32>,
    /// The leader of its study, in the plan's words.
    #[serde(default)]
    pub lead: Option<String>,
    /// The day on which it was added to the plan; `None` for a topic of the adopted plan.
    #[serde(default, with = "super::day::optional")]
    #[schemars(with = "Option<NaiveDate>")]
    pub added: Option<NaiveDate>,
    /// The decision that added it.
    #[serde(default)]
    pub basis: Option<String>,
}

/// Titles that name a part of a plan rather than a topic.
const GENERAL: &str = "学习内容 学习专题 学习重点 学习安排 学习计划 学习要求 学习形式 学习时间 学习方式 主要内容 重点内容 专题内容 专题安排 \
    内容 专题 主题 参加人员 参考资料 必读篇目 时间安排 活动安排";

/// Returns `true` for a title that names a part of a plan rather than a topic: 学习内容.
pub(crate) fn names_part(title: &str) -> bool {
    GENERAL.split(' ').any(|part| part == title.trim())
}

impl Topic {
    /// Finds a reading of this topic by its title.
    pub(crate) fn reading(&self, title: &str) -> Option<&Reading> {
        self.readings.iter().find(|reading| reading.title == title)
    }
}

/// A required work or document. Its title is without 《》.
#[derive(Debug, Clone, PartialEq, Eq, JsonSchema, Serialize, Deserialize)]
pub(crate) struct Reading {
    pub title: String,
    /// The names of the required volumes (`第一卷`); empty for the whole work.
    #[serde(default)]
    pub volumes: Vec<String>,
    /// Whether it is a named document or meeting rather than a titled work, printed without 《》.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub untitled: bool,
}

impl Reading {
    /// Returns the title as printed: in 《》, unless it is that of a document or meeting.
    pub(crate) fn name(&self) -> String {
        if self.untitled { self.title.clone() } else { format!("《{}》", self.title) }
    }
}

impl fmt::Display for Reading {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}{}", self.name(), self.volumes.join("、"))
    }
}
