//! 补录: a record was made long after its event, so it is weaker evidence.

use crate::check::rule::prelude::*;
use crate::domain::history::History;
use crate::domain::lateness::{Lateness, days_after};
use crate::domain::record::Record;
use crate::domain::records::Visitor;
use crate::domain::time::local;

pub(super) const RULE: Rule = Rule::looking("late-record", Level::Note, find);

/// Skipped if the plan sets no limit. An amendment is not news of its event, so it never counts.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let lateness = year.lateness();
    let mut late = Late { year, lateness, hits: Vec::new() };
    year.records.visit(&mut late);
    late.hits
}

struct Late<'a, 's> {
    year: &'a Year<'s>,
    lateness: Lateness,
    hits: Vec<Hit>,
}

impl<'r> Visitor<'r> for Late<'_, '_> {
    fn visit<T: Record>(&mut self, history: &'r History<T>) {
        for current in
            history.current().filter(|current| self.lateness.of_current(history, *current) == Some(true))
        {
            let first = history.first_of(current);
            let recorded = history.known(first);
            let by = if recorded == first.stamp.recorded { "stamp" } else { "commit" };
            let days = usize::try_from(days_after(current.day(), recorded)).unwrap_or_default();
            let message = Message::new(RULE.id)
                .with("kind", Value::Word(format!("kind-{}", T::KIND.key())))
                .with("date", current.day())
                .with("recorded", local(recorded).date())
                .with("days", days)
                .with("by", by);
            let file = file_of(self.year, T::KIND, &first.id);
            self.hits.push(Hit::new(Place::key(file, "recorded"), message));
        }
    }
}
