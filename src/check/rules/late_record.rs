//! 补录: a record filed long after its event.

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::history::History;
use crate::domain::lateness::{Lateness, days_after};
use crate::domain::plan::Level;
use crate::domain::record::Record;
use crate::domain::time::local;
use crate::domain::vocabulary::Vocabulary;
use crate::message::{Message, Value};
use crate::store::Place;

pub(super) const RULE: Rule = Rule::looking("late-record", Level::Note, find);

/// Silent where the plan does not say from when a record is late. A correction is no news of its
/// event, so it never counts.
fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let records = &scope.workspace.records;
    let mut hits = Vec::new();
    hits.extend(late(scope, &records.sessions));
    hits.extend(late(scope, &records.attendance));
    hits.extend(late(scope, &records.leave));
    hits.extend(late(scope, &records.makeup));
    hits.extend(late(scope, &records.notes));
    hits.extend(late(scope, &records.outcomes));
    hits.extend(late(scope, &records.evaluations));
    hits.extend(late(scope, &records.papers));
    hits
}

fn late<'a, T: Record>(scope: &'a Scope<'_>, history: &'a History<T>) -> impl Iterator<Item = Hit> + 'a {
    let lateness = Lateness::of(&scope.workspace.plan.targets);
    history.current().filter(move |current| lateness.of_current(history, *current)).map(|current| {
        let first = history.get(current.id).unwrap_or(current.head);
        let recorded = history.known(first);
        let by = if recorded == first.stamp.recorded { "stamp" } else { "commit" };
        let days = usize::try_from(days_after(current.day(), recorded)).unwrap_or_default();
        let message = Message::new(RULE.id)
            .with("kind", Value::Word(format!("kind-{}", T::KIND.key())))
            .with("date", current.day())
            .with("recorded", local(recorded).date())
            .with("days", days)
            .with("by", by);
        Hit::new(Place::key(scope.workspace.file_of(T::KIND, &first.id), "recorded"), message)
    })
}
