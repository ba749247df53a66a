//! Metrics 统计数字 that evidence a clause of the plan's requirements.

use schemars::JsonSchema;
use serde::Serialize;

use super::verdict::Verdict;
use super::vocabulary::vocabulary;

vocabulary! {
    /// A metric that a clause may name as its evidence.
    pub(crate) Figure of "evidence-figure" {
        /// 已学专题
        TopicsCovered = "topics-covered",
        /// 集中学习次数
        SessionsHeld = "sessions-held",
        /// 组长主持次数
        LeaderChaired = "leader-chaired",
        /// 发言、领学人次
        Speeches = "speeches",
        /// 实地调研次数
        FieldResearch = "field-research",
        /// 已完成的成果转化
        OutcomesDone = "outcomes-done",
        /// 出勤率
        AttendanceRate = "attendance-rate",
        /// 迟到、早退人次
        Lateness = "lateness",
        /// 事前请假的比例
        LeaveInTime = "leave-in-time",
        /// 已补学的比例
        MakeupClosed = "makeup-closed",
        /// 学习笔记篇数
        Notes = "notes",
        /// 心得体会篇数
        Reflections = "reflections",
        /// 有学习记录的学习次数
        MinutesKept = "minutes-kept",
        /// 材料齐全的学习次数
        PapersComplete = "papers-complete",
        /// 通报次数
        Bulletins = "bulletins",
        /// 清单已完成的比例
        Checklists = "checklists",
        /// 已采用的学习形式
        FormsUsed = "forms-used",
        /// 效果评估次数
        Evaluations = "evaluations",
        /// 计划调整次数
        PlanChanges = "plan-changes",
        /// 已读的必读篇目
        ReadingsRead = "readings-read",
    }
}

/// A number or a share.
#[derive(Debug, Clone, Copy, PartialEq, JsonSchema, Serialize)]
#[serde(untagged)]
pub(crate) enum Amount {
    Count(usize),
    /// A share of 1.
    Share(f64),
}

impl Amount {
    /// Returns `part` as a share of `whole`; `None` if `whole` is 0.
    pub(crate) fn share(part: usize, whole: usize) -> Option<Self> {
        #[expect(clippy::cast_precision_loss, reason = "far fewer things than 2^52")]
        let share = || Self::Share(part as f64 / whole as f64);
        (whole > 0).then(share)
    }

    fn number(self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "far fewer things than 2^52")]
        match self {
            Self::Count(count) => count as f64,
            Self::Share(share) => share,
        }
    }
}

/// The aim of a metric.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Aim {
    /// At least this amount, stated by the plan or the total.
    AtLeast(Amount),
    /// More than 0: the plan requires it without an amount.
    Some,
    /// Zero: the metric counts errors.
    Nothing,
    /// Any value: the plan sets no limit.
    Known,
    /// Any value, but only one above 0 is evidence.
    Any,
}

/// A metric with its value and aim.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Measure {
    /// The value; `None` if there is no data yet.
    pub value: Option<Amount>,
    pub aim: Aim,
    /// The members who reach the target that the plan sets for each of them; `None` if it sets none.
    pub members: Option<PerMember>,
    /// Sessions that miss the target that the plan sets for each of them: a session over cannot reach it.
    /// `None` if it sets none.
    pub sessions_below: Option<usize>,
}

/// A target of each member: how many members reach it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, JsonSchema, Serialize)]
pub(crate) struct PerMember {
    /// Members who reach it.
    pub reached: usize,
    /// Members who must reach the target.
    pub asked: usize,
    /// Members who can no longer reach it; 0 after the plan's period.
    pub lost: usize,
}

impl PerMember {
    fn verdict(self, course: Course) -> Verdict {
        match self {
            Self { lost: 1.., .. } => Verdict::NotMet,
            Self { reached, asked, .. } if reached >= asked => Verdict::Met,
            Self { .. } => course.short(),
        }
    }
}

/// The state of the plan's period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Course {
    /// A gap can still be closed.
    Running,
    /// A gap is final.
    Over,
}

impl Course {
    /// Returns the verdict on a metric below its aim.
    pub(crate) fn short(self) -> Verdict {
        match self {
            Self::Running => Verdict::AtRisk,
            Self::Over => Verdict::NotMet,
        }
    }
}

impl Measure {
    /// Returns a measure without a target of each member.
    pub(crate) fn new(value: Option<Amount>, aim: Aim) -> Self {
        Self { value, aim, members: None, sessions_below: None }
    }

    /// Returns a count, which always has a value.
    pub(crate) fn count(value: usize, aim: Aim) -> Self {
        Self::new(Some(Amount::Count(value)), aim)
    }

    /// Returns the number reached of a whole; no value if the whole is 0.
    pub(crate) fn part(part: usize, whole: usize) -> Self {
        let value = (whole > 0).then_some(Amount::Count(part));
        Self::new(value, Aim::AtLeast(Amount::Count(whole)))
    }

    /// Returns the share reached of a whole; no value if the whole is 0.
    pub(crate) fn share(part: usize, whole: usize) -> Self {
        Self::new(Amount::share(part, whole), Aim::AtLeast(Amount::Share(1.0)))
    }

    /// Returns the target, if the metric has one.
    pub(crate) fn target(&self) -> Option<Amount> {
        match self.aim {
            Aim::AtLeast(target) => Some(target),
            Aim::Nothing => Some(Amount::Count(0)),
            Aim::Some | Aim::Known | Aim::Any => None,
        }
    }

    /// Returns the worst verdict of the figure as a whole, of the members and of the sessions one by one.
    pub(crate) fn verdict(&self, course: Course) -> Verdict {
        let members = self.members.map(|members| members.verdict(course));
        let sessions = self.sessions_below.filter(|below| *below > 0).map(|_| Verdict::NotMet);
        Verdict::of_all(members.into_iter().chain(sessions).chain([self.of_whole(course)]))
    }

    /// Returns the verdict on the figure as a whole; without a value it cannot be checked.
    fn of_whole(&self, course: Course) -> Verdict {
        let Some(value) = self.value else { return Verdict::NotCheckable };
        let reached = match self.aim {
            Aim::AtLeast(target) => value.number() >= target.number(),
            Aim::Some => value.number() > 0.0,
            // A late arrival cannot be undone, and the rules decide how serious it is.
            Aim::Nothing if value.number() > 0.0 => return Verdict::AtRisk,
            Aim::Any if value.number() <= 0.0 => return Verdict::NotCheckable,
            Aim::Known | Aim::Nothing | Aim::Any => true,
        };
        if reached { Verdict::Met } else { course.short() }
    }
}

#[cfg(test)]
mod tests {
    use super::Amount::{Count, Share};
    use super::Course::{Over, Running};
    use super::*;

    #[test]
    fn a_figure_that_falls_short_is_at_risk_while_the_year_runs_and_not_met_after_it() {
        use Verdict::{AtRisk, Met, NotCheckable, NotMet};
        let cases = [
            (None, Aim::AtLeast(Count(14)), Over, NotCheckable),
            (Some(Count(14)), Aim::AtLeast(Count(14)), Running, Met),
            (Some(Count(13)), Aim::AtLeast(Count(14)), Running, AtRisk),
            (Some(Count(13)), Aim::AtLeast(Count(14)), Over, NotMet),
            (Some(Share(0.8)), Aim::AtLeast(Share(0.8)), Over, Met),
            (Some(Share(0.79)), Aim::AtLeast(Share(0.8)), Over, NotMet),
            (Some(Count(0)), Aim::Some, Running, AtRisk),
            (Some(Count(0)), Aim::Some, Over, NotMet),
            (Some(Count(1)), Aim::Some, Over, Met),
            (Some(Count(0)), Aim::Nothing, Running, Met),
            (Some(Count(2)), Aim::Nothing, Over, AtRisk),
            (Some(Share(0.1)), Aim::Known, Over, Met),
            (Some(Count(0)), Aim::Any, Over, NotCheckable),
            (Some(Count(1)), Aim::Any, Running, Met),
        ];
        for (value, aim, course, expected) in cases {
            assert_eq!(Measure::new(value, aim).verdict(course), expected, "{value:?} {aim:?} {course:?}");
        }
    }

    #[test]
    fn a_target_of_each_member_falls_short_with_one_of_them() {
        use Verdict::{AtRisk, Met, NotMet};
        let cases = [
            (3, 0, Running, Met),
            (4, 0, Running, Met),
            (2, 0, Running, AtRisk),
            (2, 0, Over, NotMet),
            (2, 1, Running, NotMet),
        ];
        for (reached, lost, course, expected) in cases {
            let members = Some(PerMember { reached, asked: 3, lost });
            let measure = Measure { members, ..Measure::count(9, Aim::Known) };
            assert_eq!(measure.verdict(course), expected, "{reached} {lost} {course:?}");
        }
    }

    #[test]
    fn one_session_below_its_target_is_not_met_even_while_the_year_runs() {
        for (sessions_below, expected) in
            [(None, Verdict::Met), (Some(0), Verdict::Met), (Some(1), Verdict::NotMet)]
        {
            let measure = Measure { sessions_below, ..Measure::count(9, Aim::Known) };
            assert_eq!(measure.verdict(Running), expected, "{sessions_below:?}");
        }
    }

    #[test]
    fn a_share_of_nothing_is_none() {
        assert_eq!(Amount::share(0, 0), None);
        assert_eq!(Amount::share(3, 4), Some(Share(0.75)));
    }
}
