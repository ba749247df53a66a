//! 没有缺课却登记了补学: make-up study has no missed session, so one of the two records is wrong.

use crate::check::rule::prelude::*;
use crate::domain::accept::makeup::not_owed;

pub(super) const RULE: Rule = Rule::of_every_year("makeup-without-debt", Level::Warn, find);

/// Skips unknown sessions (see `unknown-session`).
fn find(year: &Year<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for makeup in year.records.makeup.current() {
        let Some(entry) = year.session(&makeup.session) else { continue };
        if !entry.has_come() || not_owed(entry, &makeup.member).is_some() {
            let message = Message::new(RULE.id)
                .with("name", year.roster.name(&makeup.member))
                .with("date", entry.session.date)
                .with("makeup", makeup.id.short());
            let file = file_of(year, Kind::Makeup, &makeup.head.id);
            hits.push(Hit::new(Place::key(file, "session"), message));
        }
    }
    hits
}
