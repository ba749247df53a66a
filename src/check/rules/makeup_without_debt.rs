//! 登记了补学，却没有请假或缺席.

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::plan::Level;
use crate::domain::record::Kind;
use crate::message::Message;
use crate::store::Place;

pub(super) const RULE: Rule = Rule::looking("makeup-without-debt", Level::Warn, find);

/// Silent where the session is not known, of which `unknown-session` speaks.
fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let records = &scope.workspace.records;
    let debts = scope.workspace.debts(&scope.timetable, scope.now);
    let mut hits = Vec::new();
    for makeup in records.makeup.current() {
        let Some(entry) = scope.timetable.get(&makeup.session) else { continue };
        let owed = |debt: &&crate::domain::debt::Debt<'_>| {
            debt.entry.id == entry.id && debt.member.id == makeup.member
        };
        if debts.iter().find(owed).is_none() {
            let message = Message::new(RULE.id)
                .with("name", scope.workspace.roster.name(&makeup.member))
                .with("date", entry.session.date)
                .with("makeup", makeup.id.to_string());
            let file = scope.workspace.file_of(Kind::Makeup, &makeup.head.id);
            hits.push(Hit::new(Place::key(file, "session"), message));
        }
    }
    hits
}
