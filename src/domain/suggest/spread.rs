//! Topics that may come at any time: spread over the months that are left.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::lacking::Want;
use super::slots::Slots;
use super::{Ask, Placing, Remark};
use crate::domain::plan::Period;
use crate::domain::topic::Topic;

/// How full the rest of a month is.
#[derive(Debug, Clone, Copy, Default)]
struct Load {
    /// Days that were free at the start.
    days: u64,
    /// Sessions that stand or are suggested.
    sessions: u64,
}

/// Places the wants in their order on days spread over the months, each quarter first getting as
/// many as the plan asks for. What finds no day stays in `wants`.
pub(super) fn place(
    wants: &mut Vec<Want<'_>>,
    ask: Ask<'_>,
    slots: &mut Slots<'_>,
    placing: &mut Placing<'_>,
) {
    let mut months = loads(ask, slots, placing);
    let mut days: Vec<NaiveDate> = Vec::new();
    while days.len() < wants.len() {
        let short = short_quarter(&days, slots, placing);
        let Some(day) = pick(&months, slots, short) else { break };
        enter(day, &mut months, &mut days, slots);
    }
    let placed = days.len();
    while let Some(short) = short_quarter(&days, slots, placing) {
        let Some(day) = pick(&months, slots, Some(short)) else { break };
        enter(day, &mut months, &mut days, slots);
    }
    days.sort_unstable();
    for (want, day) in wants.drain(..placed).zip(&days) {
        placing.put(want.topic, *day);
    }
    for day in days.into_iter().skip(placed) {
        repeat(day, ask, placing);
    }
}

/// The months that are left; those with free days only.
fn loads(ask: Ask<'_>, slots: &Slots<'_>, placing: &Placing<'_>) -> BTreeMap<(i32, u32), Load> {
    let mut months: BTreeMap<(i32, u32), Load> = BTreeMap::new();
    for day in slots.free() {
        months.entry(month(*day)).or_default().days += 1;
    }
    // Days that bound topics took were free as well.
    for session in &placing.suggestion.sessions {
        let load = months.entry(month(session.date)).or_default();
        load.days += 1;
        load.sessions += 1;
    }
    for entry in ask.timetable.standing().filter(|entry| entry.session.date >= ask.now.date()) {
        if let Some(load) = months.get_mut(&month(entry.session.date)) {
            load.sessions += 1;
        }
    }
    months
}

/// The first quarter that has a free day and fewer sessions than the plan asks for.
fn short_quarter(chosen: &[NaiveDate], slots: &Slots<'_>, placing: &Placing<'_>) -> Option<Period> {
    placing.quarters().into_iter().find_map(|(quarter, needed)| {
        let period = quarter.period();
        let more = chosen.iter().filter(|day| period.contains(**day)).count();
        let sessions = placing.sessions_in(quarter) as usize + more;
        let has_room = slots.free().range(period.from..=period.to).next().is_some();
        (sessions < needed as usize && has_room).then_some(period)
    })
}

/// The roomiest free day of the month that is least full for its length, within `only` where given.
fn pick(months: &BTreeMap<(i32, u32), Load>, slots: &Slots<'_>, only: Option<Period>) -> Option<NaiveDate> {
    let allowed = |day: NaiveDate| only.is_none_or(|period| period.contains(day));
    let open =
        months.iter().filter(|(key, _)| slots.free().iter().any(|&day| month(day) == **key && allowed(day)));
    let (least, _) = open.min_by(|(_, a), (_, b)| {
        ((a.sessions + 1) * b.days).cmp(&((b.sessions + 1) * a.days)) // compares (sessions + 1) / days
    })?;
    slots.roomiest(|day| month(day) == *least && allowed(day))
}

fn enter(
    day: NaiveDate,
    months: &mut BTreeMap<(i32, u32), Load>,
    days: &mut Vec<NaiveDate>,
    slots: &mut Slots<'_>,
) {
    slots.take(day);
    months.entry(month(day)).or_default().sessions += 1;
    days.push(day);
}

/// Sets one more session on the topic that has the fewest, for the sake of its quarter.
fn repeat(date: NaiveDate, ask: Ask<'_>, placing: &mut Placing<'_>) {
    let sessions = |topic: &Topic| {
        let suggested = placing.suggestion.sessions.iter().filter(|session| session.topic == topic.id);
        ask.timetable.on_topic(&topic.id).count() + suggested.count()
    };
    if let Some(topic) = ask.plan.topics.iter().min_by_key(|topic| sessions(topic)) {
        placing.put(topic, date);
        placing.remark(Remark::Repeated { topic: topic.id.clone(), date });
    }
}

fn month(day: NaiveDate) -> (i32, u32) {
    (day.year(), day.month())
}
