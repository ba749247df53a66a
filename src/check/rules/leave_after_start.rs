//! 事后登记请假: leave was recorded after the session began, although the plan requires it in advance.

use crate::check::rule::prelude::*;
use crate::domain::history::Current;
use crate::domain::leave::Leave;
use crate::domain::session::State;

pub(super) const RULE: Rule = Rule::looking("leave-after-start", Level::Warn, find);

/// Skips cancelled sessions and unknown sessions (see `unknown-session`).
fn find(year: &Year<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for leave in year.records.leave.current() {
        let Some(entry) = year.session(&leave.session) else { continue };
        if entry.state != State::Cancelled && !year.leave().in_time(leave, entry) {
            let before = before(year, leave);
            let message = Message::new(RULE.id)
                .with("name", year.roster.name(&leave.member))
                .with("date", entry.session.date)
                .with("leave", leave.id.short())
                .with("corrected", if before.is_some() { "yes" } else { "no" })
                .with("before", before.unwrap_or_default());
            hits.push(Hit::new(key_of(year, leave.head, "recorded"), message));
        }
    }
    hits
}

/// Returns the member of the first record if the leave was recorded for another one and then corrected.
fn before<'a>(year: &Year<'a>, leave: Current<'_, Leave>) -> Option<&'a str> {
    let first = &year.records.leave.get(leave.id)?.record.member;
    (*first != leave.member).then(|| year.roster.name(first))
}
