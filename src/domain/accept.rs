//! The reasons why records are refused. The law of each kind is in its own `law.rs`, written once: for the command
//! that adds, for the one that amends, and for the rule that looks at what was filed by other means.

use chrono::NaiveDate;

use super::asked::Asked;
use super::attendance::Status;
use super::history::Current;
use super::period::Period;
use super::record::{Record, RecordId};
use super::roster::MemberId;
use super::session::State;
use super::term::Term;
use super::topic::TopicId;
use super::year::Year;
use super::year::timetable::Entry;

/// The imports of the file of a law.
pub(super) mod prelude {
    pub(in crate::domain) use chrono::NaiveDate;

    pub(in crate::domain) use super::{Law, Objection, cancelled};
    pub(in crate::domain) use crate::domain::history::Current;
    pub(in crate::domain) use crate::domain::roster::MemberId;
    pub(in crate::domain) use crate::domain::year::Year;
    pub(in crate::domain) use crate::domain::year::timetable::Entry;
}

/// The reason why a record is refused.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Objection<'a> {
    /// The session was cancelled.
    Cancelled(&'a Entry<'a>),
    /// The session has not begun.
    NotBegun(&'a Entry<'a>),
    /// The date is outside the plan's period.
    OutsidePeriod(NaiveDate, Period),
    /// A session that was held cannot be on a day to come.
    HeldOnDayToCome(NaiveDate),
    /// Field research names no place.
    WithoutPlace,
    /// A sheet lists the member twice.
    MarkedTwice(&'a MemberId),
    /// The member's leave is recorded already.
    LeaveExists(&'a Entry<'a>, &'a MemberId, &'a RecordId),
    /// The member is recorded as having attended.
    LeaveOfAttended(&'a Entry<'a>, &'a MemberId, Status),
    /// The leave was asked for after it was recorded.
    AskedLater(Asked),
    /// The leave was asked for on the day of its session, and the time is not stated.
    AskedOnTheDay(NaiveDate),
    /// The make-up study is dated before its session.
    MadeUpBefore(NaiveDate, &'a Entry<'a>),
    /// The make-up study is dated on a day to come.
    MadeUpOnDayToCome(NaiveDate),
    /// The member's attendance is not recorded.
    Unmarked(&'a Entry<'a>, &'a MemberId),
    /// The member attended.
    Attended(&'a Entry<'a>, &'a MemberId, Status),
    /// The member's make-up study is recorded already.
    MakeupExists(&'a Entry<'a>, &'a MemberId, &'a RecordId),
    /// The note is dated on a day to come.
    WrittenOnDayToCome(NaiveDate),
    /// The session is not on the topic of the note.
    OtherTopic(&'a Entry<'a>, &'a TopicId),
    /// No session or evaluation recorded the problem, or what recorded it was withdrawn.
    UnknownProblem(&'a str),
    /// The term is outside the plan's period.
    TermOutsidePeriod(Term, Period),
    /// The term has not begun.
    TermNotBegun(Term),
    /// The term is evaluated already.
    Evaluated(Term, &'a RecordId),
}

/// A record of a kind that can be amended.
pub(crate) trait Law: Record {
    /// Returns the objections to this record as a replacement of `before`. What the change leaves as it was
    /// is not looked at again.
    fn objections<'a>(&'a self, before: Current<'a, Self>, year: &'a Year<'_>) -> Vec<Objection<'a>>;
}

/// Returns the objection to a record about a cancelled session.
pub(crate) fn cancelled<'a>(entry: &'a Entry<'_>) -> Option<Objection<'a>> {
    (entry.state == State::Cancelled).then_some(Objection::Cancelled(entry))
}

/// The names of these objections, such as `Cancelled`.
#[cfg(test)]
pub(super) fn names<'a>(objections: impl IntoIterator<Item = Objection<'a>>) -> Vec<String> {
    let name = |text: String| text.split('(').next().unwrap_or_default().to_owned();
    objections.into_iter().map(|objection| name(format!("{objection:?}"))).collect()
}
