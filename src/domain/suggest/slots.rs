//! The days on which a session can still be set.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, NaiveTime};

use super::{Ask, Why};
use crate::domain::calendar::DayKind;
use crate::domain::plan::Plan;
use crate::domain::time::TimeSpan;

/// Beyond this many days apart, two sessions are as well spread as can be.
const APART: i64 = 14;

/// From when to when the plan usually meets.
pub(super) fn usual_time(plan: &Plan) -> Option<TimeSpan> {
    let (from, to) = plan.meeting.from.zip(plan.meeting.to)?;
    TimeSpan::new(from, to).ok()
}

/// The free days, and those that sessions take.
pub(super) struct Slots<'a> {
    ask: Ask<'a>,
    free: BTreeSet<NaiveDate>,
    taken: BTreeSet<NaiveDate>,
    unknown: Option<i32>,
}

impl<'a> Slots<'a> {
    /// The working days of the plan's period that have not begun and clash with no session.
    pub(super) fn of(ask: Ask<'a>) -> Self {
        let taken = ask.timetable.standing().map(|entry| entry.session.date).collect();
        let mut slots = Self { ask, free: BTreeSet::new(), taken, unknown: None };
        let period = ask.plan.period();
        let mut day = period.from.max(ask.now.date());
        while day <= period.to {
            let next = if ask.calendars.knows(day.year()) {
                if slots.suits(day) {
                    slots.free.insert(day);
                }
                day.succ_opt()
            } else {
                slots.unknown = slots.unknown.or(Some(day.year()));
                NaiveDate::from_ymd_opt(day.year() + 1, 1, 1)
            };
            match next {
                Some(next) => day = next,
                None => break,
            }
        }
        slots
    }

    fn suits(&self, day: NaiveDate) -> bool {
        let time = usual_time(self.ask.plan);
        let worked = match self.ask.calendars.kind(day) {
            Some(DayKind::Working) => true,
            Some(DayKind::WorkingWeekend(_)) => self.ask.plan.meeting.working_weekends,
            Some(DayKind::Weekend | DayKind::Holiday(_)) | None => false,
        };
        let begins = day.and_time(time.map_or(NaiveTime::MIN, TimeSpan::from));
        // A session whose time nobody knows takes the whole day.
        let clashes = self.taken.contains(&day)
            && self
                .ask
                .timetable
                .on_day(day)
                .any(|other| time.zip(other.session.time).is_none_or(|(a, b)| a.overlaps(b)));
        worked && begins > self.ask.now && !clashes
    }

    /// The free days.
    pub(super) fn free(&self) -> &BTreeSet<NaiveDate> {
        &self.free
    }

    /// Takes a day.
    pub(super) fn take(&mut self, day: NaiveDate) {
        self.free.remove(&day);
        self.taken.insert(day);
    }

    /// The earliest of the wanted free days, of the usual weekday where there is one.
    pub(super) fn earliest(&self, wanted: impl Fn(NaiveDate) -> bool) -> Option<NaiveDate> {
        let free = self.free.iter().copied().filter(|&day| wanted(day));
        free.min_by_key(|&day| (!self.is_usual(day), day))
    }

    /// The wanted free day that lies farthest from all sessions, of the usual weekday where there is one.
    pub(super) fn roomiest(&self, wanted: impl Fn(NaiveDate) -> bool) -> Option<NaiveDate> {
        let free = self.free.iter().copied().filter(|&day| wanted(day));
        free.min_by_key(|&day| (!self.is_usual(day), -self.distance(day), day))
    }

    /// Why there are no more days.
    pub(super) fn why(&self) -> Why {
        let period = self.ask.plan.period();
        match self.unknown {
            _ if period.to < self.ask.now.date() => Why::PeriodOver(period.to),
            Some(year) => Why::UnknownCalendar(year),
            None => Why::NoDayLeft,
        }
    }

    fn is_usual(&self, day: NaiveDate) -> bool {
        self.ask.plan.meeting.weekday.is_none_or(|usual| day.weekday() == usual)
    }

    fn distance(&self, day: NaiveDate) -> i64 {
        let before = self.taken.range(..=day).next_back().map(|&other| (day - other).num_days());
        let after = self.taken.range(day..).next().map(|&other| (other - day).num_days());
        before.into_iter().chain(after).min().unwrap_or(APART).min(APART)
    }
}
