//! The sessions that the plan needs and that are not scheduled.

use chrono::{Datelike, NaiveDate};

use crate::domain::topic::Topic;
use crate::domain::year::Year;

/// A session that a topic needs and does not have.
#[derive(Debug, Clone, Copy)]
pub(super) struct Missing<'a> {
    pub(super) topic: &'a Topic,
    /// The due date; `None` for all but the first session of a topic.
    pub(super) by: Option<NaiveDate>,
}

impl Missing<'_> {
    /// Returns `true` if the plan says when.
    pub(super) fn is_bound(&self) -> bool {
        self.by.is_some() || !self.topic.months.is_empty()
    }

    /// Returns `true` if the day is as the plan says.
    pub(super) fn allows(&self, day: NaiveDate) -> bool {
        self.is_in_time(day) && self.is_in_month(day)
    }

    /// Returns `true` if the day is not after the due date.
    pub(super) fn is_in_time(&self, day: NaiveDate) -> bool {
        self.by.is_none_or(|by| day <= by)
    }

    /// Returns `true` if one of its months is still to come in a year whose working days are unknown.
    pub(super) fn awaits_calendar(&self, year: &Year<'_>) -> bool {
        let is_ahead = |month: &u32| {
            let month = year.plan.month(*month);
            year.today() <= month.period().to
                && self.is_in_time(month.period().from)
                && !year.calendars.knows(month.year())
        };
        self.topic.months.iter().any(is_ahead)
    }

    /// Returns `true` if the day is in one of the topic's months.
    fn is_in_month(&self, day: NaiveDate) -> bool {
        self.topic.months.is_empty() || self.topic.months.contains(&day.month())
    }
}

/// All missing sessions.
pub(super) struct MissingSessions<'a> {
    /// The first missing session of every topic in the plan's order, then the second ones, and so on.
    pub(super) sessions: Vec<Missing<'a>>,
    /// The topics that need more sessions than there are days.
    pub(super) beyond: Vec<&'a Topic>,
}

impl<'a> MissingSessions<'a> {
    /// Lists the missing sessions, at most one more round of topics than `days` holds.
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
        let mut sessions: Vec<Missing<'a>> = Vec::new();
        let mut beyond = Vec::new();
        let mut first = true;
        while !missing.is_empty() {
            if sessions.len() > days {
                beyond.extend(missing.iter().map(|(topic, _)| *topic));
                break;
            }
            sessions.extend(
                missing
                    .iter()
                    .map(|(topic, _)| Missing { topic, by: if first { by(year, topic) } else { None } }),
            );
            missing = missing
                .into_iter()
                .map(|(topic, count)| (topic, count - 1))
                .filter(|(_, count)| *count > 0)
                .collect();
            first = false;
        }
        Self { sessions, beyond }
    }
}

/// Returns the topic's due date, unless a scheduled session meets it.
fn by(year: &Year<'_>, topic: &Topic) -> Option<NaiveDate> {
    topic.by.filter(|by| !year.timetable().on_topic(&topic.id).any(|entry| entry.session.date <= *by))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{Records, Study, day, history, noon, session};
    use crate::domain::topic::TopicId;

    #[test]
    fn a_topic_needs_its_date_only_until_a_session_is_set_by_then() {
        // The topic needs two sessions by 17 December, the first of them at least.
        let cases: [(&[&str], &[bool]); 4] = [
            (&[], &[true, false]),
            (&["2026-12-18"], &[true]),
            (&["2026-12-17"], &[false]),
            (&["2026-12-17", "2026-12-18"], &[]),
        ];
        for (set, expected) in cases {
            let sessions = history(set.iter().map(|date| session(date)).collect());
            let mut study = Study::of(Records { sessions, ..Records::default() });
            study.plan.topics[0].by = Some(day("2026-12-17"));
            study.plan.topics[0].sessions = Some(2);
            let year = study.at(noon("2026-12-01"));
            let missing = MissingSessions::of(&year, 10).sessions;
            let bound: Vec<bool> = missing.iter().map(Missing::is_bound).collect();
            assert_eq!(bound, expected, "{set:?}");
        }
    }

    #[test]
    fn the_sessions_are_listed_by_rounds_of_topics_up_to_one_round_more_than_there_are_days() {
        let mut study = Study::of(Records::default());
        study.plan.topics[0].sessions = Some(3);
        let second = Topic { id: TopicId("t02".into()), sessions: Some(4), ..study.plan.topics[0].clone() };
        study.plan.topics.push(second);
        let year = study.at(noon("2026-12-01"));
        for (days, sessions, beyond) in [(1, 2, 2), (2, 4, 2), (5, 6, 1), (6, 7, 0), (9, 7, 0)] {
            let missing = MissingSessions::of(&year, days);
            assert_eq!((missing.sessions.len(), missing.beyond.len()), (sessions, beyond), "{days}");
        }
    }
}
