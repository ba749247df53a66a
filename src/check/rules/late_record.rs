//! 补录: a record was made long after its event, so it is weaker evidence.

use crate::check::each_kind::{OnEachKind, each_kind};
use crate::check::rule::prelude::*;
use crate::domain::history::{Current, History};
use crate::domain::lateness::{Lateness, days_after};
use crate::domain::record::Record;
use crate::domain::time::local;

pub(super) const RULE: Rule = Rule::looking("late-record", Level::Note, find);

/// Skipped if the plan sets no limit. An amendment is not news of its event, so it never counts.
fn find(year: &Year<'_>) -> Vec<Hit> {
    each_kind(year, Late(year.lateness()))
}

struct Late(Lateness);

impl OnEachKind for Late {
    fn look<T: Record>(&self, history: &History<T>, year: &Year<'_>) -> Vec<Hit> {
        let late = history.current().filter(|current| self.0.of_current(history, *current) == Some(true));
        let hit = |current: Current<'_, T>| {
            let first = history.first_of(current);
            let recorded = history.known(first);
            let by = if recorded == first.stamp.recorded { "stamp" } else { "commit" };
            let days = usize::try_from(days_after(current.day(), recorded)).unwrap_or_default();
            let message = Message::new(RULE.id)
                .with("kind", word(T::KIND))
                .with("date", current.day())
                .with("recorded", local(recorded).date())
                .with("days", days)
                .with("by", by);
            Hit::new(key_of(year, first, "recorded"), message)
        };
        late.map(hit).collect()
    }
}
