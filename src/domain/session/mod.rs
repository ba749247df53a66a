//! A session 集中学习研讨: a dated meeting of the group on one or more topics.

pub(crate) mod law;

use crate::domain::record::prelude::*;

use super::time::TimeSpan;
use super::topic::TopicId;
use super::vocabulary::vocabulary;

vocabulary! {
    /// The forms 学习形式 in which the group studies, in the order of the official plan.
    pub(crate) Form of "form" {
        /// 集中学习
        Collective = "collective",
        /// 专题研讨
        Seminar = "seminar",
        /// 个人自学
        SelfStudy = "self-study",
        /// 辅导讲座
        Lecture = "lecture",
        /// 实地调研
        FieldResearch = "field-research",
        /// 交流互学
        Exchange = "exchange",
    }
}

impl Form {
    /// Returns `true` unless each member studies alone: self-study is not a session of the group.
    pub(crate) fn is_collective(self) -> bool {
        self != Self::SelfStudy
    }
}

vocabulary! {
    /// The state of a session at a point in time.
    pub(crate) State of "state" {
        /// It has not begun.
        Planned = "planned",
        /// It has begun, and its attendance does not show yet whether it was held.
        Unrecorded = "unrecorded",
        /// At least one member is recorded as having attended, or everyone as missing.
        Held = "held",
        Cancelled = "cancelled",
    }
}

/// The record of a session; moving or cancelling it files another that amends it.
#[derive(Debug, Clone, PartialEq, Eq, JsonSchema, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Session {
    /// The day of the meeting, local.
    #[serde(with = "super::day")]
    #[schemars(with = "NaiveDate")]
    pub date: NaiveDate,
    /// The local time; `None` if unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<TimeSpan>,
    /// The topics.
    pub topics: Vec<TopicId>,
    pub form: Form,
    /// The room, or the place visited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// 主持人
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chair: Option<MemberId>,
    /// 领学人
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<MemberId>,
    /// 主讲人: who lectures, as the invitation gives the name and post; need not be a member.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lecturer: Option<String>,
    /// 重点发言人
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub speakers: Vec<MemberId>,
    /// 邀请列席人员: guests who are invited to an enlarged session.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub guests: Vec<String>,
    /// 集合: time, place and vehicle of departure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gather: Option<String>,
    /// 调研发现的问题: what a field-research session found.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub problems: Vec<String>,
    /// Set if it was cancelled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cancelled: Option<Cancelled>,
}

vocabulary! {
    /// The one value of `cancelled`.
    pub(crate) Cancelled of "cancelled" {
        /// The session was cancelled.
        Cancelled = "cancelled",
    }
}

impl Session {
    /// Returns a session without time, place and people.
    pub(crate) fn new(date: NaiveDate, topics: Vec<TopicId>, form: Form) -> Self {
        Self {
            date,
            time: None,
            topics,
            form,
            place: None,
            chair: None,
            lead: None,
            lecturer: None,
            speakers: Vec::new(),
            guests: Vec::new(),
            gather: None,
            problems: Vec::new(),
            cancelled: None,
        }
    }
}

impl Record for Session {
    const KIND: Kind = Kind::Sessions;
    const FIELDS: &'static [Field] = &[
        ("date", Holds::Day),
        ("time", Holds::Time),
        ("topics", Holds::Topics),
        ("form", Holds::Form),
        ("place", Holds::Text),
        ("chair", Holds::Member),
        ("lead", Holds::Member),
        ("lecturer", Holds::Text),
        ("speakers", Holds::Members),
        ("guests", Holds::Guests),
        ("gather", Holds::Text),
        ("problems", Holds::Sentences),
        ("cancelled", Holds::Text),
    ];

    fn day(&self) -> NaiveDate {
        self.date
    }

    fn what(&self) -> String {
        let topics: Vec<&str> = self.topics.iter().map(|topic| topic.0.as_str()).collect();
        topics.join("-")
    }

    fn names<'a>(&'a self, names: &mut Names<'a>) {
        names.add_list("topics", &self.topics);
        names.add("chair", &self.chair);
        names.add("lead", &self.lead);
        names.add_list("speakers", &self.speakers);
    }
}
