//! The one definition of the attendance rate 出勤率.

use schemars::JsonSchema;
use serde::Serialize;

use crate::domain::attendance::Status;
use crate::domain::year::prelude::*;

/// Returns the sessions held and over whose attendance rate is below `target`, with that rate.
pub(crate) fn below<'y, 'a>(
    year: &'y Year<'a>,
    target: f64,
) -> impl Iterator<Item = (&'y Entry<'a>, Attendance, f64)> {
    let over = year.timetable().held().filter(|entry| entry.is_over(year.now));
    let rated = over.filter_map(|entry| {
        let attendance = Attendance::of(entry);
        Some((entry, attendance, attendance.rate()?))
    });
    rated.filter(move |(.., rate)| *rate < target)
}

/// The statuses of members at sessions held, counted. All but `expected` add up to it.
///
/// The rate is the number of those who attended (present, late or left early) divided by the number
/// expected: the members of the day. Leave, absence and missing statuses lower it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, JsonSchema, Serialize)]
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

    /// Returns the number of those who attended in part: late, or left early.
    pub(crate) fn partly(self) -> usize {
        self.late + self.left_early
    }

    /// Returns the attendance rate; `None` if no member was expected.
    pub(crate) fn rate(self) -> Option<f64> {
        #[expect(clippy::cast_precision_loss, reason = "far fewer people than 2^52")]
        let rate = || self.came() as f64 / self.expected as f64;
        (self.expected > 0).then(rate)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{Study, day, held};

    #[test]
    fn a_session_is_compared_with_its_target_once_it_is_over() {
        let records = held("2026-03-12", &[("m01", Status::Present)]);
        let study = Study::of(records);
        for (hour, minute, expected) in [(9, 11, 0), (10, 59, 0), (11, 0, 1)] {
            let year = study.at(day("2026-03-12").and_hms_opt(hour, minute, 0).unwrap());
            assert_eq!(below(&year, 0.8).count(), expected, "{hour}:{minute}");
            assert_eq!(below(&year, 0.5).count(), 0);
        }
    }
}
