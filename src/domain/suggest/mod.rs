//! Suggests days 建议排期 for the missing sessions of the plan.
//!
//! The same input gives the same answer: there is no randomness and no clock.

mod bound;
mod missing;
mod slots;
mod spread;

use chrono::NaiveDate;

use super::period::Period;
use super::session::Form;
use super::targets::Cycle;
use super::term::Term;
use super::time::TimeSpan;
use super::topic::{Topic, TopicId};
use super::year::Year;
use missing::{Missing, MissingSessions};
use slots::Slots;

/// Suggested sessions, with remarks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Suggestion {
    /// The sessions, by date; at most one a day.
    pub sessions: Vec<Suggested>,
    /// Every wish that was not fully met.
    pub remarks: Vec<Remark>,
}

/// A suggested session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Suggested {
    /// The date: a working day within the plan's period.
    pub date: NaiveDate,
    /// The time; `None` if the plan has no usual time.
    pub time: Option<TimeSpan>,
    pub topic: TopicId,
    pub form: Form,
}

/// A remark on a suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Remark {
    /// No free day is left up to the topic's date, so it comes later.
    AfterItsDate {
        topic: TopicId,
        by: NaiveDate,
        /// The day found for it.
        date: NaiveDate,
    },
    /// No free day is left in the months that the plan names for the topic.
    OutsideItsMonths {
        topic: TopicId,
        /// The day found for it.
        date: NaiveDate,
    },
    /// The topic has all its sessions, but its quarter needs one more.
    Repeated {
        topic: TopicId,
        /// The day found for it.
        date: NaiveDate,
    },
    /// A quarter has too few sessions even with the suggestion.
    QuarterShort {
        quarter: Term,
        /// The sessions that it would have.
        sessions: usize,
        /// The sessions that the plan asks for.
        needed: u32,
        /// Whether its working days are known; if so, none is left.
        known: bool,
    },
    /// The year has too few sessions even with the suggestion.
    YearShort {
        /// The sessions that it would have.
        sessions: usize,
        /// The sessions that the plan asks for.
        needed: u32,
    },
    /// Topics with a missing session and no day for it.
    Unplaced {
        /// The topics, in the plan's order.
        topics: Vec<TopicId>,
        /// The reason.
        why: Why,
    },
}

/// The reason why there is no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Why {
    /// The plan's period is over.
    PeriodOver(NaiveDate),
    /// The calendar of this year is unknown.
    UnknownCalendar(i32),
    /// Every remaining working day is taken.
    NoDayLeft,
}

/// Suggests days for every missing session, as far as there are any.
pub(crate) fn suggest<'a>(year: &'a Year<'a>) -> Suggestion {
    let mut slots = Slots::of(year);
    let missing = MissingSessions::of(year, slots.free().len());
    let mut placing = Placing::new(year);
    let (bound, mut loose) = missing.sessions.into_iter().partition::<Vec<_>, _>(Missing::is_bound);
    let mut unplaced = missing.beyond;
    unplaced.extend(bound::place(bound, &mut slots, &mut placing));
    spread::place(&mut loose, year, &mut slots, &mut placing);
    unplaced.extend(loose.into_iter().map(|session| session.topic));
    placing.explain(&unplaced, slots.why());
    placing.finish()
}

/// The suggestion under construction.
struct Placing<'a> {
    year: &'a Year<'a>,
    time: Option<TimeSpan>,
    suggestion: Suggestion,
}

impl<'a> Placing<'a> {
    fn new(year: &'a Year<'a>) -> Self {
        Self { year, time: year.plan.meeting.time(), suggestion: Suggestion::default() }
    }

    fn put(&mut self, topic: &Topic, date: NaiveDate) {
        let suggested = Suggested { date, time: self.time, topic: topic.id.clone(), form: Form::Collective };
        self.suggestion.sessions.push(suggested);
    }

    fn remark(&mut self, remark: Remark) {
        self.suggestion.remarks.push(remark);
    }

    /// Returns the number of sessions in a period, including those suggested so far.
    fn sessions_in(&self, period: Period) -> usize {
        let standing = self.year.timetable().collective().filter(|entry| period.contains(entry.session.date));
        let suggested = self.suggestion.sessions.iter().filter(|session| period.contains(session.date));
        standing.count() + suggested.count()
    }

    /// Returns the quarters of the plan that are not over, if the plan requires sessions in each.
    fn quarters(&self) -> Vec<(Term, u32)> {
        let (plan, today) = (self.year.plan, self.year.today());
        let terms = plan.terms(Cycle::Quarter).into_iter();
        let open = terms.filter(|term| plan.days_of(*term).to >= today);
        open.filter_map(|term| Some((term, plan.sessions_in(term)?))).collect()
    }

    fn explain(&mut self, unplaced: &[&Topic], why: Why) {
        let topics: Vec<TopicId> = self
            .year
            .plan
            .topics
            .iter()
            .filter(|topic| unplaced.iter().any(|other| other.id == topic.id))
            .map(|topic| topic.id.clone())
            .collect();
        if !topics.is_empty() {
            self.remark(Remark::Unplaced { topics, why });
        }
    }

    /// Returns `true` if a remark says that a calendar is unknown.
    fn is_without_calendar(&self) -> bool {
        let is_unknown =
            |remark: &Remark| matches!(remark, Remark::Unplaced { why: Why::UnknownCalendar(_), .. });
        self.suggestion.remarks.iter().any(is_unknown)
    }

    fn finish(mut self) -> Suggestion {
        for (quarter, needed) in self.quarters() {
            let sessions = self.sessions_in(quarter.period());
            if sessions < needed as usize {
                let known = self.year.calendars.knows(quarter.year());
                if known || !self.is_without_calendar() {
                    self.remark(Remark::QuarterShort { quarter, sessions, needed, known });
                }
            }
        }
        let plan = self.year.plan;
        let sessions = self.sessions_in(plan.period());
        if let Some(needed) = plan.targets.sessions_per_year.filter(|needed| sessions < *needed as usize) {
            self.remark(Remark::YearShort { sessions, needed });
        }
        self.suggestion.sessions.sort_by_key(|session| session.date);
        self.suggestion
    }
}
