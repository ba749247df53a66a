//! 日期在将来: a record says that something was done on a day that has not come.

use crate::check::each_kind::{OnEachKind, each_kind};
use crate::check::rule::prelude::*;
use crate::domain::history::{Current, History};
use crate::domain::record::Record;

pub(super) const RULE: Rule = Rule::of_every_year("dated-in-future", Level::Warn, find);

/// Sessions and leave are arranged ahead; `marked-before-session` reports attendance.
fn find(year: &Year<'_>) -> Vec<Hit> {
    each_kind(year, Future)
}

struct Future;

impl OnEachKind for Future {
    fn look<T: Record>(&self, history: &History<T>, year: &Year<'_>) -> Vec<Hit> {
        let done = history.current().filter(|_| T::IS_OF_WHAT_WAS_DONE);
        let to_come = done.filter(|current| current.day() > year.today());
        let hit = |current: Current<'_, T>| {
            let message = Message::new(RULE.id)
                .with("kind", word(T::KIND))
                .with("date", current.day())
                .with("record", current.id.short());
            Hit::new(key_of(year, current.head, "date"), message)
        };
        to_come.map(hit).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{Records, Study, history, noon, note, session};
    use crate::domain::note::NoteKind;

    #[test]
    fn what_was_done_is_dated_today_at_the_latest_and_what_is_arranged_may_lie_ahead() {
        let notes = ["2026-03-19", "2026-03-20", "2026-03-21"].map(|day| note(NoteKind::Note, "m01", day));
        let (notes, sessions) = (history(notes.to_vec()), history(vec![session("2026-03-21")]));
        let study = Study::of(Records { sessions, notes, ..Records::default() });
        let hits = find(&study.at(noon("2026-03-20")));
        let places: Vec<Place> = hits.into_iter().map(|hit| hit.place).collect();
        assert_eq!(places, [Place::key("records/2026/notes/2026-03-21-2.yaml", "date")]);
    }
}
