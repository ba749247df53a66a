//! The forecast 预测: remaining work, remaining time, and targets out of reach.

mod chances;
mod member;
#[cfg(test)]
mod tests;
mod unit;

use chrono::{Datelike, Days, NaiveDate};

use super::Year;
use super::timetable::Entry;
use crate::domain::figure::Course;
use crate::domain::roster::Member;
use crate::domain::session::State;
use crate::domain::term::Term;
use crate::domain::topic::Topic;
use crate::domain::vocabulary::vocabulary;

vocabulary! {
    /// A target that can become out of reach because it depends on sessions.
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
    /// It is reached, regardless of later sessions.
    Reached,
    /// It can be reached. A day means that more sessions are needed than scheduled, and is the latest day
    /// for the next one.
    Open(Option<NaiveDate>),
    /// It cannot be reached any more.
    Lost,
}

/// The forecast of one target.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Outlook<'a> {
    pub aim: Aim,
    /// The member, for a member's target.
    pub member: Option<&'a Member>,
    /// The term, for a term's target.
    pub term: Option<Term>,
    /// The best possible result: a count, or a share between 0 and 1.
    pub best: f64,
    /// The amount that the plan requires, in the same unit.
    pub needed: f64,
    /// Whether it can still be reached.
    pub reach: Reach,
}

/// How many working days ahead a target is at risk: about four weeks.
const RISK_AHEAD: u32 = 20;

impl Outlook<'_> {
    /// Returns the latest day for the next missing session if it is so near that the target is at risk. A
    /// member who has missed nothing is not at risk.
    pub(crate) fn pressing(&self, year: &Year<'_>) -> Option<NaiveDate> {
        let Reach::Open(until) = self.reach else { return None };
        let until = until.filter(|_| !(self.is_share() && self.best >= 1.0));
        let left = |until: &NaiveDate| year.calendars.working_days(year.today(), *until);
        until.filter(|until| left(until).is_some_and(|left| left <= RISK_AHEAD))
    }

    /// Returns `true` if it differs from the other only in the member.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        let bits = |outlook: &Self| (outlook.best.to_bits(), outlook.needed.to_bits());
        (self.aim, self.term, bits(self)) == (other.aim, other.term, bits(other))
            && self.member.is_some() == other.member.is_some()
    }

    /// Returns `true` if it is a share rather than a count.
    pub(crate) fn is_share(&self) -> bool {
        self.aim == Aim::Attendance
    }
}

/// The remaining work and time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Remaining {
    /// Topics that have not had all their sessions.
    pub topics: usize,
    /// Sessions that these topics still need.
    pub sessions: u64,
    /// Sessions that may have been held, on topics that need them: their sheets are missing.
    pub unrecorded: usize,
    /// The weeks with a working day from today to the end of the plan's period; `None` if a
    /// year's holidays are unknown.
    pub weeks: Option<u32>,
}

/// Returns the remaining work and time.
pub(crate) fn remaining(year: &Year<'_>) -> Remaining {
    let missing: Vec<u64> = unheld(year).filter(|missing| *missing > 0).collect();
    let sessions = missing.iter().sum();
    let unrecorded = unrecorded(year);
    Remaining { topics: missing.len(), sessions, unrecorded, weeks: working_weeks(year) }
}

/// Returns the forecast for every target that takes sessions to reach; empty after the plan's period.
pub(super) fn outlooks<'a>(year: &Year<'a>) -> Vec<Outlook<'a>> {
    if year.course() == Course::Over {
        return Vec::new();
    }
    let mut outlooks = unit::outlooks(year);
    outlooks.extend(member::outlooks(year));
    outlooks
}

/// Returns, for each topic, how many sessions it needs beyond those that have taken place, or may have: the
/// weeks left cannot be used for a session whose sheet is missing.
fn unheld(year: &Year<'_>) -> impl Iterator<Item = u64> {
    year.plan.topics.iter().map(|topic| needs(topic, &[State::Held, State::Unrecorded], year))
}

/// Returns how many sessions a topic needs beyond its sessions in these states.
fn needs(topic: &Topic, states: &[State], year: &Year<'_>) -> u64 {
    let sessions = year.timetable().on_topic(&topic.id).filter(|entry| states.contains(&entry.state));
    u64::from(year.plan.sessions_needed(topic)).saturating_sub(sessions.count() as u64)
}

/// Counts the sessions without a sheet on topics that have not had their sessions yet.
fn unrecorded(year: &Year<'_>) -> usize {
    let open: Vec<&Topic> =
        year.plan.topics.iter().filter(|topic| needs(topic, &[State::Held], year) > 0).collect();
    let is_needed = |entry: &&Entry<'_>| open.iter().any(|topic| entry.is_on(&topic.id));
    year.timetable().unrecorded().filter(is_needed).count()
}

/// Returns the scheduled sessions that have not begun.
fn ahead<'y, 'a>(year: &'y Year<'a>) -> impl Iterator<Item = &'y Entry<'a>> {
    year.timetable().collective().filter(|entry| entry.state == State::Planned)
}

/// Returns the first usable day: today, or the first day of a period still to begin.
fn start(year: &Year<'_>) -> NaiveDate {
    year.today().max(year.plan.period().from)
}

/// Returns the number of working days from the first usable day to that day, inclusive.
fn working_days(year: &Year<'_>, to: NaiveDate) -> Option<u32> {
    year.calendars.working_days(start(year).pred_opt()?, to)
}

/// Returns the day from which there are just that many working days to `to`, inclusive.
fn last_start(year: &Year<'_>, days: u32, to: NaiveDate) -> Option<NaiveDate> {
    year.calendars.before(to.succ_opt()?, days)
}

fn working_weeks(year: &Year<'_>) -> Option<u32> {
    let (start, end) = (start(year), year.plan.period().to);
    let mut monday = start - Days::new(u64::from(start.weekday().num_days_from_monday()));
    let mut weeks = 0;
    while monday <= end {
        let next = monday.checked_add_days(Days::new(7))?;
        let eve = start.max(monday).pred_opt()?;
        weeks += u32::from(year.calendars.working_days(eve, next.pred_opt()?.min(end))? > 0);
        monday = next;
    }
    Some(weeks)
}
