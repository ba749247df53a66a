//! 存档材料的文件缺失: the file of an attachment is missing, so the archive is incomplete.

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::plan::Level;
use crate::domain::record::Kind;
use crate::domain::vocabulary::Vocabulary;
use crate::message::Message;
use crate::store::Place;

pub(super) const RULE: Rule = Rule::looking("paper-file-missing", Level::Deny, find);

fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let workspace = scope.workspace;
    let missing = workspace.missing_papers().into_iter();
    missing
        .map(|paper| {
            let message = Message::new(RULE.id)
                .with("name", paper.record.name.as_str())
                .with("date", paper.record.date)
                .with("session", paper.record.session.short())
                .with("kind", super::word(paper.record.kind))
                .with("key", paper.record.kind.key())
                .with("record", paper.id.short());
            Hit::new(Place::key(workspace.file_of(Kind::Papers, &paper.id), "sha256"), message)
        })
        .collect()
}
