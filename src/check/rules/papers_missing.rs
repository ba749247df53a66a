//! 学习档案缺材料.

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::deadline::Step;
use crate::domain::paper::PaperKind;
use crate::domain::plan::Level;
use crate::domain::record::Kind;
use crate::domain::vocabulary::Vocabulary;
use crate::message::{Message, Value};
use crate::store::Place;

pub(super) const RULE: Rule = Rule::looking("papers-missing", Level::Warn, find);

/// Asks for the papers that the plan lists, of sessions that were held; waits for a paper whose step
/// still has time.
fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let workspace = scope.workspace;
    let archive = workspace.archive();
    let mut hits = Vec::new();
    for entry in scope.timetable.held() {
        let has_time = |kind: PaperKind| {
            let due = Step::of(kind)
                .and_then(|step| step.due(entry, &workspace.plan.targets, &workspace.calendars));
            due.is_some_and(|due| scope.today() <= due)
        };
        let lacking = archive.lacks(entry, &workspace.plan).into_iter().filter(|kind| !has_time(*kind));
        let lacking: Vec<PaperKind> = lacking.collect();
        if let Some(&first) = lacking.first() {
            let message = Message::new(RULE.id)
                .with("date", entry.session.date)
                .with("session", entry.id.to_string())
                .with("papers", Value::List(lacking.into_iter().map(super::word).collect()))
                .with("key", first.key());
            hits.push(Hit::new(Place::key(workspace.file_of(Kind::Sessions, entry.head), "date"), message));
        }
    }
    hits
}
