//! 重点发言人没有留下发言材料.

use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::looking("speech-missing", Level::Warn, find);

/// Silent on a speaker who is marked as away: a make-up is what is asked of that one.
fn find(year: &Year<'_>) -> Vec<Hit> {
    year.missing_speeches()
        .iter()
        .map(|missing| {
            let session = missing.session;
            let topic = session.topics.first().map_or_else(String::new, ToString::to_string);
            let message = Message::new(RULE.id)
                .with("name", year.roster.name(missing.speaker))
                .with("member", missing.speaker.to_string())
                .with("date", session.date)
                .with("session", session.id.to_string())
                .with("topic", topic);
            let file = file_of(year, Kind::Sessions, &session.head.id);
            Hit::new(Place::item(file, "speakers", missing.index), message)
        })
        .collect()
}
