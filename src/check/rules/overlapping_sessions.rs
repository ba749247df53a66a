//! 集中学习时间重叠: two sessions of a day overlap, but one group cannot meet twice at once.

use crate::check::rule::prelude::*;
use crate::domain::time::TimeSpan;
use crate::domain::year::timetable::Entry;

pub(super) const RULE: Rule = Rule::of_every_year("overlapping-sessions", Level::Deny, find);

/// Reports each session that begins during others, and names the first of those. Skips sessions without
/// a time: a group may meet twice on one day.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut lasting: Vec<(&Entry<'_>, TimeSpan)> = Vec::new();
    for entry in year.timetable().standing() {
        let Some(time) = entry.session.time else { continue };
        // Sessions are in order of their start, so one that is over now is over for all later ones.
        lasting.retain(|(other, span)| other.session.date == entry.session.date && span.overlaps(time));
        if let Some(((first, _), more)) = lasting.split_first() {
            let message = Message::new(RULE.id)
                .with("date", entry.session.date)
                .with("session", entry.id.short())
                .with("other", first.id.short())
                .with("more", more.len());
            hits.push(Hit::new(key_of(year, entry.session.head, "time"), message));
        }
        lasting.push((entry, time));
    }
    hits
}
