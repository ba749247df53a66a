//! 同一天的两次集中学习时间重叠.

use crate::check::rule::prelude::*;
use crate::domain::time::TimeSpan;
use crate::domain::year::timetable::Entry;

pub(super) const RULE: Rule = Rule::looking("overlapping-sessions", Level::Deny, find);

/// One finding for each session that begins while others last, which names the first of them. Silent
/// where one of the two has no time set: the group may well meet twice on a day.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut lasting: Vec<(&Entry<'_>, TimeSpan)> = Vec::new();
    for entry in year.timetable().standing() {
        let Some(time) = entry.session.time else { continue };
        // Sessions stand in the order in which they begin: one that is over by now is over for all to come.
        lasting.retain(|(other, span)| other.session.date == entry.session.date && span.overlaps(time));
        if let Some(((first, _), more)) = lasting.split_first() {
            let message = Message::new(RULE.id)
                .with("date", entry.session.date)
                .with("session", entry.id.short())
                .with("other", first.id.short())
                .with("more", more.len());
            let file = file_of(year, Kind::Sessions, &entry.session.head.id);
            hits.push(Hit::new(Place::key(file, "time"), message));
        }
        lasting.push((entry, time));
    }
    hits
}
