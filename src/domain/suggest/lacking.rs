//! What the plan lacks: one want for each session that is missing.

use chrono::{Datelike, NaiveDate};

use crate::domain::topic::Topic;
use crate::domain::year::Year;

/// A session that a topic lacks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Want<'a> {
    pub(super) topic: &'a Topic,
    /// The day by which it is to be held, where that is this session's matter.
    pub(super) by: Option<NaiveDate>,
}

impl Want<'_> {
    /// Whether the plan says when.
    pub(super) fn is_bound(&self) -> bool {
        self.by.is_some() || !self.topic.months.is_empty()
    }

    /// Whether the day is as the plan says.
    pub(super) fn allows(&self, day: NaiveDate) -> bool {
        self.is_in_time(day) && self.is_in_month(day)
    }

    /// Whether the day is not after the topic's date.
    pub(super) fn is_in_time(&self, day: NaiveDate) -> bool {
        self.by.is_none_or(|by| day <= by)
    }

    /// Whether the day lies in a month that the plan names for the topic.
    pub(super) fn is_in_month(&self, day: NaiveDate) -> bool {
        self.topic.months.is_empty() || self.topic.months.contains(&day.month())
    }
}

/// Everything that is missing.
pub(super) struct Lacking<'a> {
    /// The first missing session of every topic in the plan's order, then the second ones, and so on.
    pub(super) wants: Vec<Want<'a>>,
    /// Topics that lack more than there are days for at all.
    pub(super) beyond: Vec<&'a Topic>,
}

impl<'a> Lacking<'a> {
    /// What is missing, of which no more is told singly than there are free days.
    pub(super) fn of(year: &'a Year<'a>, days: usize) -> Self {
        let mut missing: Vec<(&Topic, u32)> = year
            .plan
            .topics
            .iter()
            .map(|topic| {
                let sessions =
                    u32::try_from(year.timetable().on_topic(&topic.id).count()).unwrap_or(u32::MAX);
                (topic, year.plan.sessions_needed(topic).saturating_sub(sessions))
            })
            .filter(|(_, missing)| *missing > 0)
            .collect();
        let mut wants: Vec<Want<'a>> = Vec::new();
        let mut beyond = Vec::new();
        let mut first = true;
        while !missing.is_empty() {
            if wants.len() > days {
                beyond.extend(missing.iter().map(|(topic, _)| *topic));
                break;
            }
            wants.extend(
                missing
                    .iter()
                    .map(|(topic, _)| Want { topic, by: if first { by(year, topic) } else { None } }),
            );
            missing = missing
                .into_iter()
                .map(|(topic, count)| (topic, count - 1))
                .filter(|(_, count)| *count > 0)
                .collect();
            first = false;
        }
        Self { wants, beyond }
    }
}

/// The topic's date, unless a session that stands keeps it already.
fn by(year: &Year<'_>, topic: &Topic) -> Option<NaiveDate> {
    topic.by.filter(|by| !year.timetable().on_topic(&topic.id).any(|entry| entry.session.date <= *by))
}
