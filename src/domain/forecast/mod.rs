//! The forecast 预测: what is left to do, the time left for it, and which targets are out of reach.

mod chances;
mod member;
#[cfg(test)]
mod tests;
mod unit;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime};

use super::calendar::Calendars;
use super::plan::Plan;
use super::roster::{Member, Roster};
use super::session::State;
use super::term::Term;
use super::timetable::{Entry, Timetable};
use super::vocabulary::vocabulary;

vocabulary! {
    /// A target that can become out of reach, for it takes sessions to reach it.
    pub(crate) Aim of "aim" {
        /// 各专题集中学习
        Topics = "sessions-per-topic",
        /// 本季度集中学习次数
        Quarter = "sessions-per-quarter",
        /// 全年集中学习次数
        Year = "sessions-per-year",
        /// 成员全年出勤率
        Attendance = "member-attendance",
        /// 成员发言、领学次数
        Speeches = "speeches-per-member",
        /// 组长主持次数
        Chaired = "sessions-chaired-by-leader",
    }
}

/// Whether a target can still be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    /// It is reached, whatever is still to come.
    Reached,
    /// It can be reached. A day means that more has to be done than is set: on that day at the
    /// latest, or it is lost.
    Open(Option<NaiveDate>),
    /// It cannot be reached, whatever happens.
    Lost,
}

/// How a target stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Outlook<'a> {
    pub aim: Aim,
    /// Whose it is, where it is a member's.
    pub member: Option<&'a Member>,
    /// The term that it is of, where it is a term's.
    pub term: Option<Term>,
    /// The most that can be reached: a count, or a share between 0 and 1.
    pub best: f64,
    /// What the plan asks for, in the same measure.
    pub needed: f64,
    /// Whether it can still be reached.
    pub reach: Reach,
}

impl Outlook<'_> {
    /// The day on which the target is lost unless what is missing begins, where it lies within so
    /// many working days.
    pub(crate) fn pressing(&self, days: u32, today: NaiveDate, calendars: &Calendars) -> Option<NaiveDate> {
        let Reach::Open(until) = self.reach else { return None };
        until.filter(|until| calendars.working_days(today, *until).is_some_and(|left| left <= days))
    }

    /// Whether it is a share rather than a count.
    pub(crate) fn is_share(&self) -> bool {
        self.aim == Aim::Attendance
    }
}

/// What is left to do and the time left for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Remaining {
    /// Topics that have not had all their sessions.
    pub topics: usize,
    /// Sessions that these topics still need.
    pub sessions: u64,
    /// Weeks with a working day in them, from today to the end of the plan's period; none where a
    /// year's holidays are not known.
    pub weeks: Option<u32>,
}

/// What a forecast is made from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Outset<'a> {
    pub plan: &'a Plan,
    pub roster: &'a Roster,
    /// The sessions with their marks.
    pub timetable: &'a Timetable<'a>,
    /// Which days are worked.
    pub calendars: &'a Calendars,
    /// The moment, local time.
    pub now: NaiveDateTime,
}

impl<'a> Outset<'a> {
    /// What is left to do and the time left for it.
    pub(crate) fn remaining(&self) -> Remaining {
        let missing: Vec<u64> = self.unheld().filter(|missing| *missing > 0).collect();
        let sessions = missing.iter().sum();
        Remaining { topics: missing.len(), sessions, weeks: self.working_weeks() }
    }

    /// How every target stands that takes sessions to reach; none once the plan's period is over,
    /// for then it is history.
    pub(crate) fn outlooks(&self) -> Vec<Outlook<'a>> {
        if self.plan.period().to < self.now.date() {
            return Vec::new();
        }
        let mut outlooks = unit::outlooks(self);
        outlooks.extend(member::outlooks(self));
        outlooks
    }

    /// For each topic the sessions that it needs and were not held.
    fn unheld(&self) -> impl Iterator<Item = u64> {
        self.plan.topics.iter().map(|topic| {
            let held = self.timetable.held().filter(|entry| entry.is_on(&topic.id)).count();
            u64::from(self.plan.sessions_needed(topic)).saturating_sub(held as u64)
        })
    }

    /// Sessions still to come, as far as set.
    fn ahead(&self) -> impl Iterator<Item = &'a Entry<'a>> {
        let now = self.now;
        let planned = self.timetable.standing().filter(|entry| entry.state == State::Planned);
        planned.filter(move |entry| entry.begins() > now)
    }

    /// The first day that can still be used: today, or the first of a period that is yet to begin.
    fn start(&self) -> NaiveDate {
        self.now.date().max(self.plan.period().from)
    }

    /// Working days from the first that can be used to that day, both counted.
    fn working_days(&self, to: NaiveDate) -> Option<u32> {
        self.calendars.working_days(self.start().pred_opt()?, to)
    }

    /// The day from which on there are just so many working days to that day, both counted.
    fn last_start(&self, days: u32, to: NaiveDate) -> Option<NaiveDate> {
        self.calendars.before(to.succ_opt()?, days)
    }

    fn working_weeks(&self) -> Option<u32> {
        let end = self.plan.period().to;
        let mut monday = self.start();
        monday = monday - Days::new(u64::from(monday.weekday().num_days_from_monday()));
        let mut weeks = 0;
        while monday <= end {
            let next = monday.checked_add_days(Days::new(7))?;
            let eve = self.start().max(monday).pred_opt()?;
            weeks += u32::from(self.calendars.working_days(eve, next.pred_opt()?.min(end))? > 0);
            monday = next;
        }
        Some(weeks)
    }
}
