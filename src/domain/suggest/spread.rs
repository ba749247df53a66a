//! Spreads the topics without a fixed time over the remaining days.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::missing::Missing;
use super::slots::Slots;
use super::{Placing, Remark};
use crate::domain::period::Period;
use crate::domain::topic::Topic;
use crate::domain::year::Year;

/// Places the sessions in order, evenly spread, with the number of sessions that the plan requires
/// in each quarter. Sessions without a day stay in `sessions`.
pub(super) fn place(
    sessions: &mut Vec<Missing<'_>>,
    year: &Year<'_>,
    slots: &mut Slots<'_>,
    placing: &mut Placing<'_>,
) {
    let mut days = evenly(sessions.len(), slots);
    let placed = days.len();
    fill_quarters(&mut days, slots, placing);
    let (first, more) = (days.iter().take(placed), days.iter().skip(placed));
    for (session, day) in sessions.drain(..placed).zip(first) {
        placing.put(session.topic, *day);
    }
    for &day in more {
        repeat(day, year, placing);
    }
}

/// Takes `count` free days, or as many as there are, evenly spread among the scheduled
/// sessions. Prefers the usual weekday as long as there are enough.
fn evenly(count: usize, slots: &mut Slots<'_>) -> BTreeSet<NaiveDate> {
    let mut days = open_parts(count, slots);
    for day in &days {
        slots.take(*day);
    }
    while days.len() < count {
        let Some(day) = slots.roomiest(|_| true) else { break };
        slots.take(day);
        days.insert(day);
    }
    days
}

/// Splits the remaining time into as many parts as there will be sessions, and takes a day from
/// each part without a session.
fn open_parts(count: usize, slots: &Slots<'_>) -> BTreeSet<NaiveDate> {
    let standing = slots.standing();
    let line: Vec<NaiveDate> = slots.pool(count).union(&standing).copied().collect();
    let parts = count + standing.len();
    let part = |at: usize| &line[at * line.len() / parts..(at + 1) * line.len() / parts];
    let is_open = |part: &&[NaiveDate]| part.iter().all(|day| !standing.contains(day));
    let open: Vec<&[NaiveDate]> = (0..parts).map(part).filter(is_open).collect();
    let chosen = (0..count).filter_map(|at| open.get(at * open.len() / count));
    chosen.filter_map(|part| slots.earliest(|day| part.contains(&day))).collect()
}

/// Gives each quarter the required number of sessions: first by moving days out of quarters
/// with a surplus, then by adding days.
fn fill_quarters(days: &mut BTreeSet<NaiveDate>, slots: &mut Slots<'_>, placing: &Placing<'_>) {
    while let Some((short, day)) = shortage(days, slots, placing) {
        if let Some(spare) = spare(days, short, slots, placing) {
            days.remove(&spare);
            slots.release(spare);
        }
        slots.take(day);
        days.insert(day);
    }
}

/// Returns the first quarter with too few sessions, and a free day in it.
fn shortage(
    days: &BTreeSet<NaiveDate>,
    slots: &Slots<'_>,
    placing: &Placing<'_>,
) -> Option<(Period, NaiveDate)> {
    placing.quarters().into_iter().find_map(|(quarter, needed)| {
        let period = quarter.period();
        let is_short = sessions_in(period, days, placing) < needed as usize;
        let day = slots.roomiest(|day| period.contains(day)).filter(|_| is_short)?;
        Some((period, day))
    })
}

/// Returns the last chosen day of the quarter with the largest surplus.
fn spare(
    days: &BTreeSet<NaiveDate>,
    short: Period,
    slots: &Slots<'_>,
    placing: &Placing<'_>,
) -> Option<NaiveDate> {
    let quarters = placing.quarters().into_iter().map(|(quarter, needed)| (quarter.period(), needed));
    let ample = quarters
        .filter(|(period, _)| *period != short)
        .map(|(period, needed)| (sessions_in(period, days, placing).saturating_sub(needed as usize), period))
        .filter(|(surplus, period)| *surplus > 0 && days.iter().any(|day| period.contains(*day)));
    let (_, richest) = ample.max_by_key(|(surplus, _)| *surplus)?;
    let chosen = days.iter().copied().filter(|day| richest.contains(*day));
    chosen.min_by_key(|&day| (slots.room_around(day), std::cmp::Reverse(day)))
}

fn sessions_in(period: Period, days: &BTreeSet<NaiveDate>, placing: &Placing<'_>) -> usize {
    placing.sessions_in(period) + days.iter().filter(|day| period.contains(**day)).count()
}

/// Adds a session to the topic with the fewest, because its quarter needs one.
fn repeat(date: NaiveDate, year: &Year<'_>, placing: &mut Placing<'_>) {
    let sessions = |topic: &Topic| {
        let suggested = placing.suggestion.sessions.iter().filter(|session| session.topic == topic.id);
        year.timetable().on_topic(&topic.id).count() + suggested.count()
    };
    if let Some(topic) = year.plan.topics.iter().min_by_key(|topic| sessions(topic)) {
        placing.put(topic, date);
        placing.remark(Remark::Repeated { topic: topic.id.clone(), date });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{Records, Study, day, history, noon, session};
    use crate::domain::session::Session;
    use crate::domain::topic::TopicId;

    #[test]
    fn a_quarter_repeats_the_topic_with_the_fewest_sessions_scheduled_or_suggested() {
        let second = TopicId("t02".into());
        let on_second = Session { topics: vec![second.clone()], ..session("2026-01-29") };
        let of_first = ["2026-01-08", "2026-01-15", "2026-01-22"].map(session);
        let sessions = history(of_first.into_iter().chain([on_second]).collect());
        let mut study = Study::of(Records { sessions, ..Records::default() });
        study.plan.topics.push(Topic { id: second, ..study.plan.topics[0].clone() });
        let year = study.at(noon("2026-02-01"));
        let mut placing = Placing::new(&year);
        placing.put(&study.plan.topics[1], day("2026-02-05"));
        // The second topic has one session and a suggestion, the first three sessions: then both have three.
        for (date, expected) in [("2026-02-12", "t02"), ("2026-02-19", "t01")] {
            repeat(day(date), &year, &mut placing);
            let last = placing.suggestion.sessions.last().unwrap();
            assert_eq!((last.date, last.topic.0.as_str()), (day(date), expected));
        }
    }
}
