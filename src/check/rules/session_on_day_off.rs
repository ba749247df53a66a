//! 集中学习安排在休息日: a session is on a day off, when members do not work.

use crate::check::rule::prelude::*;
use crate::domain::calendar::DayKind;
use crate::domain::session::State;

pub(super) const RULE: Rule = Rule::looking("session-on-day-off", Level::Warn, find);

/// Weekend workdays (调休上班) are working days. Skips years without a notice (see `unknown-calendar`).
fn find(year: &Year<'_>) -> Vec<Hit> {
    year.timetable()
        .standing()
        .filter_map(|entry| {
            let date = entry.session.date;
            let day_off = match year.calendars.kind(date)? {
                DayKind::Working | DayKind::WorkingWeekend(_) => return None,
                DayKind::Weekend => Value::Word("day-weekend".to_owned()),
                DayKind::Holiday(name) => Value::from(name),
            };
            let message = Message::new(RULE.id)
                .with("date", date)
                .with("holiday", day_off)
                .with("session", entry.id.short())
                .with("held", usize::from(entry.state == State::Held));
            Some(Hit::new(key_of(year, entry.session.head, "date"), message))
        })
        .collect()
}
