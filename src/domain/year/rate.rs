//! The one definition of attendance 到会率.

use serde::Serialize;

use super::timetable::Entry;
use crate::domain::attendance::Status;
use crate::domain::roster::Member;

/// Came ÷ expected, over sessions held.
///
/// Expected 应到 are the members of the day; came 实到 are those present, late or gone early. Leave,
/// absence and missing marks are in the denominator and are told apart beside the rate.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Attendance {
    /// Members of the days.
    pub expected: usize,
    /// Present, late or left early.
    pub came: usize,
    pub leave: usize,
    pub absent: usize,
    pub unmarked: usize,
}

impl Attendance {
    /// The figures of one session.
    pub(crate) fn of(entry: &Entry<'_>) -> Self {
        entry
            .expected
            .iter()
            .map(|member| Self::of_mark(entry.status(member)))
            .fold(Self::default(), Self::and)
    }

    /// The figures of several sessions together.
    pub(crate) fn sum<'a, 'b: 'a>(entries: impl Iterator<Item = &'a Entry<'b>>) -> Self {
        entries.map(Self::of).fold(Self::default(), Self::and)
    }

    /// The figures of one member in those of the sessions at which the member was expected.
    pub(crate) fn of_member<'a, 'b: 'a>(
        entries: impl Iterator<Item = &'a Entry<'b>>,
        member: &Member,
    ) -> Self {
        let expected = entries.filter(|entry| entry.expects(member));
        expected.map(|entry| Self::of_mark(entry.status(member))).fold(Self::default(), Self::and)
    }

    /// Came ÷ expected; none where nobody was expected.
    pub(crate) fn rate(self) -> Option<f64> {
        #[expect(clippy::cast_precision_loss, reason = "far fewer people than 2^52")]
        let rate = || self.came as f64 / self.expected as f64;
        (self.expected > 0).then(rate)
    }

    fn of_mark(mark: Option<Status>) -> Self {
        let one = |counts: bool| usize::from(counts);
        Self {
            expected: 1,
            came: one(mark.is_some_and(Status::came)),
            leave: one(mark == Some(Status::Leave)),
            absent: one(mark == Some(Status::Absent)),
            unmarked: one(mark.is_none()),
        }
    }

    fn and(self, other: Self) -> Self {
        Self {
            expected: self.expected + other.expected,
            came: self.came + other.came,
            leave: self.leave + other.leave,
            absent: self.absent + other.absent,
            unmarked: self.unmarked + other.unmarked,
        }
    }
}
