//! 同一天的两次集中学习时间重叠.

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::plan::Level;
use crate::domain::record::Kind;
use crate::message::Message;
use crate::store::Place;

pub(super) const RULE: Rule = Rule::looking("overlapping-sessions", Level::Deny, find);

/// Silent where one of the two has no time set: the group may well meet twice on a day.
fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let standing: Vec<_> = scope.timetable.standing().collect();
    let mut hits = Vec::new();
    for (at, later) in standing.iter().enumerate() {
        for earlier in &standing[..at] {
            let overlap = earlier.session.date == later.session.date
                && earlier.session.time.zip(later.session.time).is_some_and(|(a, b)| a.overlaps(b));
            if overlap {
                let message = Message::new(RULE.id)
                    .with("date", later.session.date)
                    .with("session", later.id.to_string())
                    .with("other", earlier.id.to_string());
                let file = scope.workspace.file_of(Kind::Sessions, later.head);
                hits.push(Hit::new(Place::key(file, "time"), message));
            }
        }
    }
    hits
}
