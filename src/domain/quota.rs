//! Quotas 年度任务: the work required of each member in the year, if the plan states it.

use chrono::NaiveDate;

use super::period::Period;
use super::roster::{Member, Role};
use super::targets::Targets;
use super::vocabulary::vocabulary;

vocabulary! {
    /// The work that a quota counts.
    pub(crate) Quota of "quota" {
        /// 学习笔记篇数
        Notes = "notes",
        /// 学习笔记字数
        Characters = "note-characters",
        /// 心得体会篇数
        Reflections = "reflections",
        /// 发言、领学次数
        Speeches = "speeches",
        /// 调研报告篇数
        Reports = "reports",
        /// 自学学时
        Hours = "self-study-hours",
        /// 组长主持次数
        Chaired = "sessions-chaired",
    }
}

impl Quota {
    /// Returns the amount required of a member, or `None` if the plan does not state it or requires
    /// it only of the leader.
    ///
    /// A member for part of the period owes a proportional part, rounded to the nearest integer.
    pub(crate) fn need(self, targets: &Targets, member: &Member, period: Period) -> Option<u32> {
        let whole = match self {
            Self::Notes => targets.notes_per_member,
            Self::Characters => targets.note_characters_per_member,
            Self::Reflections => targets.reflections_per_member,
            Self::Speeches => targets.speeches_per_member,
            Self::Reports => targets.reports_per_member,
            Self::Hours => targets.self_study_hours_per_member,
            Self::Chaired => targets.sessions_chaired_by_leader,
        }?;
        let from = member.joined.max(period.from);
        let to = member.left.map_or(period.to, |left| left.min(period.to));
        let owing = if self == Self::Chaired { days_as_leader(member, from, to)? } else { days(from, to) };
        let all = days(period.from, period.to).max(1);
        let part = (i64::from(whole) * owing + all / 2) / all;
        Some(u32::try_from(part).unwrap_or_default())
    }
}

/// Returns the number of days on which the member leads the group; `None` if there are none.
fn days_as_leader(member: &Member, from: NaiveDate, to: NaiveDate) -> Option<i64> {
    let led =
        from.iter_days().take_while(|day| *day <= to).filter(|day| member.role_on(*day) == Role::Leader);
    i64::try_from(led.count()).ok().filter(|days| *days > 0)
}

/// Returns the number of days from the first to the last, inclusive; 0 if the last is earlier.
fn days(from: NaiveDate, to: NaiveDate) -> i64 {
    ((to - from).num_days() + 1).max(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::roster::MemberId;

    #[test]
    fn a_part_of_the_year_owes_its_part() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let period = Period { from: day("2026-01-01"), to: day("2026-12-31") };
        let targets = Targets {
            notes_per_member: Some(14),
            reflections_per_member: Some(1),
            sessions_chaired_by_leader: Some(10),
            ..Targets::default()
        };
        let member = |joined: &str, left: Option<&str>, role| Member {
            id: MemberId("m01".into()),
            name: String::new(),
            post: String::new(),
            role,
            joined: day(joined),
            positions: Vec::new(),
            left: left.map(day),
            email: None,
        };
        let cases = [
            (Quota::Notes, member("2020-01-01", None, Role::Member), Some(14)),
            (Quota::Notes, member("2026-07-01", None, Role::Member), Some(7)), // 14 × 184 ÷ 365 = 7.06
            (Quota::Notes, member("2019-05-01", Some("2026-05-31"), Role::Member), Some(6)), // 5.79
            (Quota::Reflections, member("2026-01-02", None, Role::Member), Some(1)),
            (Quota::Reflections, member("2026-12-01", None, Role::Member), Some(0)),
            (Quota::Notes, member("2027-01-01", None, Role::Member), Some(0)),
            (Quota::Notes, member("2019-01-01", Some("2025-12-31"), Role::Member), Some(0)),
            (Quota::Speeches, member("2020-01-01", None, Role::Member), None),
            (Quota::Chaired, member("2020-01-01", None, Role::Member), None),
            (Quota::Chaired, member("2020-01-01", None, Role::Leader), Some(10)),
        ];
        for (quota, member, expected) in cases {
            assert_eq!(quota.need(&targets, &member, period), expected, "{quota:?} {}", member.joined);
        }
    }
}
