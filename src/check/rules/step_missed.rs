//! 办会环节误期.

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::deadline::deadlines;
use crate::domain::plan::Level;
use crate::domain::record::Kind;
use crate::domain::vocabulary::Vocabulary;
use crate::message::Message;
use crate::store::Place;

pub(super) const RULE: Rule = Rule::looking("step-missed", Level::Warn, find);

/// Speaks from the day after the step's last day until the paper is there, however late.
fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let workspace = scope.workspace;
    let (targets, calendars) = (&workspace.plan.targets, &workspace.calendars);
    let open = deadlines(&scope.timetable, &workspace.archive(), targets, calendars);
    open.iter()
        .filter(|deadline| deadline.is_missed(scope.today()))
        .map(|deadline| {
            let message = Message::new(RULE.id)
                .with("date", deadline.entry.session.date)
                .with("session", deadline.entry.id.to_string())
                .with("step", super::word(deadline.step))
                .with("due", deadline.due)
                .with("paper", super::word(deadline.step.paper()))
                .with("key", deadline.step.paper().key());
            let file = workspace.file_of(Kind::Sessions, deadline.entry.head);
            Hit::new(Place::key(file, "date"), message)
        })
        .collect()
}
