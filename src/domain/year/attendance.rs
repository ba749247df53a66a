//! The one definition of the attendance rate 出勤率.

use serde::Serialize;

use super::timetable::Entry;
use crate::domain::attendance::Status;
use crate::domain::roster::Member;

/// The statuses of members at sessions held, counted. All but `expected` add up to it.
///
/// The rate is the number of those who attended (present, late or left early) divided by the number
/// expected: the members of the day. Leave, absence and missing statuses lower it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Attendance {
    /// 应到
    pub expected: usize,
    /// 出席
    pub present: usize,
    /// 迟到
    pub late: usize,
    /// 早退
    pub left_early: usize,
    /// 请假
    pub leave: usize,
    /// 缺席
    pub absent: usize,
    /// 未登记
    pub unmarked: usize,
}

impl Attendance {
    /// Counts one session.
    pub(crate) fn of(entry: &Entry<'_>) -> Self {
        Self::count(entry.expected.iter().map(|member| entry.status(member)))
    }

    /// Counts several sessions together.
    pub(crate) fn sum<'a, 'b: 'a>(entries: impl Iterator<Item = &'a Entry<'b>>) -> Self {
        Self::count(entries.flat_map(|entry| entry.expected.iter().map(move |member| entry.status(member))))
    }

    /// Counts one member at those of the sessions that expected the member.
    pub(crate) fn of_member<'a, 'b: 'a>(
        entries: impl Iterator<Item = &'a Entry<'b>>,
        member: &Member,
    ) -> Self {
        Self::count(entries.filter(|entry| entry.expects(member)).map(|entry| entry.status(member)))
    }

    fn count(statuses: impl Iterator<Item = Option<Status>>) -> Self {
        let mut counts = Self::default();
        for status in statuses {
            counts.expected += 1;
            *match status {
                Some(Status::Present) => &mut counts.present,
                Some(Status::Late) => &mut counts.late,
                Some(Status::LeftEarly) => &mut counts.left_early,
                Some(Status::Leave) => &mut counts.leave,
                Some(Status::Absent) => &mut counts.absent,
                None => &mut counts.unmarked,
            } += 1;
        }
        counts
    }

    /// 实到: returns the number of those who attended.
    pub(crate) fn came(self) -> usize {
        self.present + self.late + self.left_early
    }

    /// Returns the attendance rate; `None` if no member was expected.
    pub(crate) fn rate(self) -> Option<f64> {
        #[expect(clippy::cast_precision_loss, reason = "far fewer people than 2^52")]
        let rate = || self.came() as f64 / self.expected as f64;
        (self.expected > 0).then(rate)
    }
}
