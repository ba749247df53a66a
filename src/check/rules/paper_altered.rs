//! 存档材料被改动: the file of an attachment changed after it was attached, so it is no longer evidence.

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::plan::Level;
use crate::domain::record::Kind;
use crate::message::Message;
use crate::store::Place;

pub(super) const RULE: Rule = Rule::looking("paper-altered", Level::Deny, find);

/// Skipped if files were not read: only `plan check` takes the time.
fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let workspace = scope.workspace;
    let altered = scope.altered.iter().filter_map(|id| workspace.records.papers.get(id));
    altered
        .map(|paper| {
            let message = Message::new(RULE.id)
                .with("name", paper.record.name.as_str())
                .with("date", paper.record.date)
                .with("kind", super::word(paper.record.kind))
                .with("record", paper.id.short());
            Hit::new(Place::key(workspace.file_of(Kind::Papers, &paper.id), "sha256"), message)
        })
        .collect()
}
