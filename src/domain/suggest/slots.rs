//! The days on which a session can still be set.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::Why;
use crate::domain::calendar::DayKind;
use crate::domain::day::YEARS;
use crate::domain::year::Year;

/// The number of days beyond which two sessions are far enough apart.
const APART: i64 = 14;

/// The free days and the taken days.
pub(super) struct Slots<'a> {
    year: &'a Year<'a>,
    free: BTreeSet<NaiveDate>,
    taken: BTreeSet<NaiveDate>,
    unknown: Option<i32>,
}

/// Returns the first day whose notice can still be sent in time, if the plan says how long before.
fn earliest(year: &Year<'_>) -> NaiveDate {
    let (today, days) = (year.today(), year.plan.targets.notice_days_before.unwrap_or(0));
    year.calendars.after(today, days).unwrap_or_else(|| {
        let unknown = (today.year()..=*YEARS.end()).find(|unknown| !year.calendars.knows(*unknown));
        today.max(unknown.and_then(|unknown| NaiveDate::from_ymd_opt(unknown, 1, 1)).unwrap_or(today))
    })
}

impl<'a> Slots<'a> {
    /// Returns the working days left in the plan's period that do not clash with a session.
    pub(super) fn of(year: &'a Year<'a>) -> Self {
        let taken = year.timetable().standing().map(|entry| entry.session.date).collect();
        let mut slots = Self { year, free: BTreeSet::new(), taken, unknown: None };
        let period = year.plan.period();
        let mut day = period.from.max(earliest(year));
        while day <= period.to {
            let next = if year.calendars.knows(day.year()) {
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

    /// Returns `true` if a session can be set on a working day: from tomorrow on, so that a notice can go out.
    fn suits(&self, day: NaiveDate) -> bool {
        let time = self.year.plan.meeting.time();
        let worked = match self.year.calendars.kind(day) {
            Some(DayKind::Working) => true,
            Some(DayKind::WorkingWeekend(_)) => self.year.plan.meeting.working_weekends,
            Some(DayKind::Weekend | DayKind::Holiday(_)) | None => false,
        };
        // A session without a known time takes the whole day.
        let clashes = self.taken.contains(&day)
            && self
                .year
                .timetable()
                .on_day(day)
                .any(|other| time.zip(other.session.time).is_none_or(|(a, b)| a.overlaps(b)));
        worked && day > self.year.today() && !clashes
    }

    pub(super) fn free(&self) -> &BTreeSet<NaiveDate> {
        &self.free
    }

    /// Returns the free days of the usual weekday if there are at least `count`, otherwise all free days.
    pub(super) fn pool(&self, count: usize) -> BTreeSet<NaiveDate> {
        let usual: BTreeSet<NaiveDate> =
            self.free.iter().copied().filter(|&day| self.is_usual(day)).collect();
        if usual.len() >= count { usual } else { self.free.clone() }
    }

    /// Returns the taken days, with or without a suggestion, from the first to the last free one.
    pub(super) fn standing(&self) -> BTreeSet<NaiveDate> {
        match (self.free.first(), self.free.last()) {
            (Some(&first), Some(&last)) => self.taken.range(first..=last).copied().collect(),
            _ => BTreeSet::new(),
        }
    }

    pub(super) fn take(&mut self, day: NaiveDate) {
        self.free.remove(&day);
        self.taken.insert(day);
    }

    /// Makes a taken day free again.
    pub(super) fn release(&mut self, day: NaiveDate) {
        self.free.insert(day);
        if self.year.timetable().on_day(day).next().is_none() {
            self.taken.remove(&day);
        }
    }

    /// Returns the earliest of the wanted free days, preferring the usual weekday.
    pub(super) fn earliest(&self, wanted: impl Fn(NaiveDate) -> bool) -> Option<NaiveDate> {
        let free = self.free.iter().copied().filter(|&day| wanted(day));
        free.min_by_key(|&day| (!self.is_usual(day), day))
    }

    /// Returns the wanted free day farthest from all sessions, preferring the usual weekday.
    pub(super) fn roomiest(&self, wanted: impl Fn(NaiveDate) -> bool) -> Option<NaiveDate> {
        let free = self.free.iter().copied().filter(|&day| wanted(day));
        free.min_by_key(|&day| (!self.is_usual(day), -self.distance(day), day))
    }

    /// Returns the reason why there are no more days.
    pub(super) fn why(&self) -> Why {
        let period = self.year.plan.period();
        match self.unknown {
            _ if period.to < self.year.today() => Why::PeriodOver(period.to),
            Some(year) => Why::UnknownCalendar(year),
            None => Why::NoDayLeft,
        }
    }

    fn is_usual(&self, day: NaiveDate) -> bool {
        self.year.plan.meeting.weekday.is_none_or(|usual| day.weekday() == usual)
    }

    /// Returns the number of days between the sessions before and after a taken day, at most twice [`APART`].
    pub(super) fn room_around(&self, day: NaiveDate) -> i64 {
        let before = self.taken.range(..day).next_back().map_or(APART, |&other| (day - other).num_days());
        let mut later = self.taken.range(day..).filter(|&&other| other > day);
        before.min(APART) + later.next().map_or(APART, |&other| (other - day).num_days()).min(APART)
    }

    fn distance(&self, day: NaiveDate) -> i64 {
        let before = self.taken.range(..=day).next_back().map(|&other| (day - other).num_days());
        let after = self.taken.range(day..).next().map(|&other| (other - day).num_days());
        before.into_iter().chain(after).min().unwrap_or(APART).min(APART)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{Records, Study, day, history, noon, session};

    #[test]
    fn other_days_are_offered_only_if_the_usual_ones_are_too_few() {
        let mut study = Study::of(Records::default());
        study.plan.meeting.weekday = Some(chrono::Weekday::Thu);
        let year = study.at(noon("2026-12-01"));
        let slots = Slots::of(&year);
        let all = slots.free().len();
        // Thursdays left: 3, 10, 17, 24 and 31 December.
        for (count, offered) in [(1, 5), (5, 5), (6, all)] {
            assert_eq!(slots.pool(count).len(), offered, "{count}");
        }
        assert!(all > 20);
    }

    #[test]
    fn a_weekend_day_that_is_worked_is_offered_if_the_plan_meets_on_such_days() {
        for (working_weekends, first) in [(true, "2026-10-10"), (false, "2026-10-12")] {
            let mut study = Study::of(Records::default());
            study.plan.meeting.working_weekends = working_weekends;
            let year = study.at(noon("2026-10-09"));
            assert_eq!(Slots::of(&year).free().first(), Some(&day(first)), "{working_weekends}");
        }
    }

    #[test]
    fn a_released_day_is_free_again_and_no_longer_counts_as_a_neighbour() {
        let sessions = history(vec![session("2026-12-10")]);
        let study = Study::of(Records { sessions, ..Records::default() });
        let year = study.at(noon("2026-11-30"));
        let mut slots = Slots::of(&year);
        let (third, tenth, last) = (day("2026-12-03"), day("2026-12-10"), day("2026-12-30"));
        slots.take(third);
        slots.take(last);
        assert_eq!(slots.standing(), BTreeSet::from([third, tenth, last]));
        // 7 days to one side, and to the other more than count.
        assert_eq!([slots.room_around(third), slots.room_around(tenth)], [APART + 7, 7 + APART]);
        slots.release(third);
        assert!(slots.free().contains(&third));
        assert_eq!(slots.standing(), BTreeSet::from([tenth, last]));
        assert_eq!(slots.room_around(tenth), 2 * APART);
        slots.release(tenth);
        assert!(slots.standing().contains(&tenth), "a session is held there");
    }

    #[test]
    fn the_roomiest_day_is_the_one_farthest_from_all_sessions() {
        let study = Study::of(Records::default());
        let year = study.at(noon("2026-12-01"));
        let mut slots = Slots::of(&year);
        slots.take(day("2026-12-01"));
        slots.take(day("2026-12-31"));
        // Of 9, 16 and 23 December, the second is 15 days from both sessions.
        let offered = ["2026-12-09", "2026-12-16", "2026-12-23"].map(day);
        assert_eq!(slots.roomiest(|day| offered.contains(&day)), Some(offered[1]));
        // Beyond two weeks more distance does not count, so the earlier of two such days is taken.
        slots.release(day("2026-12-31"));
        assert_eq!(slots.roomiest(|day| offered.contains(&day)), Some(offered[1]));
    }
}
