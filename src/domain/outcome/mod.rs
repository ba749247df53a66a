//! An outcome 成果转化: what study led to, with an owner, a due date and a state.

pub(crate) mod law;

use crate::domain::record::prelude::*;

use super::vocabulary::vocabulary;

vocabulary! {
    /// The kind of an outcome.
    pub(crate) OutcomeKind of "outcome-kind" {
        /// 调研报告
        Report = "report",
        /// 工作举措
        Measure = "measure",
        /// 制度文件
        Policy = "policy",
        /// 解决问题
        Problem = "problem",
    }
}

vocabulary! {
    /// The progress of an outcome.
    pub(crate) OutcomeState of "outcome-state" {
        /// 未启动
        Planned = "planned",
        /// 推进中
        UnderWay = "under-way",
        /// 已完成
        Done = "done",
        /// 已终止
        Dropped = "dropped",
    }
}

impl OutcomeState {
    /// Returns `true` if nothing more is expected of it: done, or dropped.
    pub(crate) fn is_final(self) -> bool {
        matches!(self, Self::Done | Self::Dropped)
    }
}

/// The record of an outcome; moving its state files another that amends it.
#[derive(Debug, Clone, PartialEq, Eq, JsonSchema, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Outcome {
    /// The day on which it was taken on.
    #[serde(with = "super::day")]
    #[schemars(with = "NaiveDate")]
    pub date: NaiveDate,
    /// The kind.
    pub kind: OutcomeKind,
    /// The goal.
    pub title: String,
    /// 责任人
    pub owner: MemberId,
    /// 完成时限
    #[serde(default, skip_serializing_if = "Option::is_none", with = "super::day::optional")]
    #[schemars(with = "Option<NaiveDate>")]
    pub due: Option<NaiveDate>,
    /// The progress.
    pub state: OutcomeState,
    /// The sessions it came from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sessions: Vec<RecordId>,
    /// The problem it answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<String>,
}

impl Outcome {
    /// Returns `true` if its due date has passed and it is not final. The due date itself
    /// is still in time.
    pub(crate) fn is_overdue(&self, today: NaiveDate) -> bool {
        !self.state.is_final() && self.due.is_some_and(|due| due < today)
    }

    /// Returns what two records of one outcome have in common: the title, without signs and spaces, and the owner.
    /// `None` if it was dropped, because it may be taken on again.
    pub(crate) fn likeness(&self) -> Option<(String, &MemberId)> {
        let title = self.title.chars().filter(|c| c.is_alphanumeric()).collect();
        (self.state != OutcomeState::Dropped).then_some((title, &self.owner))
    }
}

impl Record for Outcome {
    const KIND: Kind = Kind::Outcomes;
    const SESSIONS_ARE_OPTIONAL: bool = true;
    const FIELDS: &'static [Field] = &[
        ("date", Holds::Day),
        ("kind", Holds::OutcomeKind),
        ("title", Holds::Text),
        ("owner", Holds::Anyone),
        ("due", Holds::Day),
        ("state", Holds::OutcomeState),
        ("sessions", Holds::Sessions),
        ("problem", Holds::Problem),
    ];

    fn day(&self) -> NaiveDate {
        self.date
    }

    fn what(&self) -> String {
        format!("{}-{}", super::vocabulary::Vocabulary::key(self.kind), self.owner)
    }

    fn names<'a>(&'a self, names: &mut Names<'a>) {
        names.add("owner", [&self.owner]);
        names.add_list("sessions", &self.sessions);
    }

    fn sessions_mut(&mut self) -> Vec<&mut RecordId> {
        self.sessions.iter_mut().collect()
    }
}
