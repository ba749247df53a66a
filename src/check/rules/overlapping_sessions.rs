//! 同一天的两次集中学习时间重叠.

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::plan::Level;
use crate::domain::record::Kind;
use crate::domain::time::TimeSpan;
use crate::domain::timetable::Entry;
use crate::message::Message;
use crate::store::Place;

pub(super) const RULE: Rule = Rule::looking("overlapping-sessions", Level::Deny, find);

/// One finding for each session that begins while others last, which names the first of them. Silent
/// where one of the two has no time set: the group may well meet twice on a day.
fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut lasting: Vec<(&Entry<'_>, TimeSpan)> = Vec::new();
    for entry in scope.timetable.standing() {
        let Some(time) = entry.session.time else { continue };
        // Sessions stand in the order in which they begin: one that is over by now is over for all to come.
        lasting.retain(|(other, span)| other.session.date == entry.session.date && span.overlaps(time));
        if let Some(((first, _), more)) = lasting.split_first() {
            let message = Message::new(RULE.id)
                .with("date", entry.session.date)
                .with("session", entry.id.to_string())
                .with("other", first.id.to_string())
                .with("more", more.len());
            let file = scope.workspace.file_of(Kind::Sessions, entry.head);
            hits.push(Hit::new(Place::key(file, "time"), message));
        }
        lasting.push((entry, time));
    }
    hits
}
