//! 缺少存档材料: attachments that the plan requires are missing for a held session, so the archive is
//! incomplete.

use crate::check::rule::prelude::*;

pub(super) const RULE: Rule = Rule::until_closed("papers-missing", Level::Warn, find);

/// Checks sessions held; an attachment whose step still has time is not reported.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let archive = year.archive();
    let mut hits = Vec::new();
    for entry in year.timetable().held() {
        let lacking = archive.lacks(entry, year);
        if let Some(&first) = lacking.first() {
            let message = Message::new(RULE.id)
                .with("date", entry.session.date)
                .with("session", entry.id.short())
                .with("papers", Value::List(lacking.into_iter().map(word).collect()))
                .with("key", first.key());
            hits.push(Hit::new(key_of(year, entry.session.head, "date"), message));
        }
    }
    hits
}
