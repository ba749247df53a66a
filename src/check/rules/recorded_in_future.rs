//! 登记时间在将来: a record was made by a clock that runs ahead, so its place among the others is wrong.

use crate::check::rule::prelude::*;
use crate::domain::history::History;
use crate::domain::record::Record;
use crate::domain::records::Visitor;
use crate::domain::time::local;

pub(super) const RULE: Rule = Rule::of_every_year("recorded-in-future", Level::Warn, find);

/// The day counts, not the hour: clocks differ a little, and time zones by hours.
fn find(year: &Year<'_>) -> Vec<Hit> {
    let mut ahead = Ahead { year, hits: Vec::new() };
    year.records.visit(&mut ahead);
    ahead.hits
}

struct Ahead<'a, 's> {
    year: &'a Year<'s>,
    hits: Vec<Hit>,
}

impl<'r> Visitor<'r> for Ahead<'_, '_> {
    fn visit<T: Record>(&mut self, history: &'r History<T>) {
        let year = self.year;
        if T::KIND == Kind::Retractions {
            return; // their order makes no difference, and they cannot be retracted
        }
        let ahead = history.filed().iter().filter(|filed| local(filed.stamp.recorded).date() > year.today());
        let standing = ahead.filter(|filed| {
            let root = history.root(&filed.id).unwrap_or(&filed.id);
            !history.is_retracted(root) && !history.is_retracted(&filed.id)
        });
        self.hits.extend(standing.map(|filed| {
            let message = Message::new(RULE.id)
                .with("kind", word(T::KIND))
                .with("recorded", local(filed.stamp.recorded).date())
                .with("today", year.today());
            Hit::new(Place::key(file_of(year, T::KIND, &filed.id), "recorded"), message)
        }));
    }
}
