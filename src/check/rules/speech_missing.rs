//! 重点发言缺少材料: a speaker left no written speech, so the discussion is not documented.

use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::looking("speech-missing", Level::Warn, find);

/// Skips speakers who were away: they must make up the session instead.
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
