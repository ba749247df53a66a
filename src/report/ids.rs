//! Ids as people read them: as much as tells one from all others.

use crate::domain::history::History;
use crate::domain::record::{Record, RecordId};

/// Ids that commands choose from.
#[derive(Debug)]
pub(crate) struct Ids<'a>(Vec<&'a str>);

impl<'a> Ids<'a> {
    pub(crate) fn new(ids: impl Iterator<Item = &'a RecordId>) -> Self {
        let mut ids: Vec<&str> = ids.map(|id| id.0.as_str()).collect();
        ids.sort_unstable();
        Self(ids)
    }

    /// The ids of all things of a kind.
    pub(crate) fn of<T: Record>(history: &'a History<T>) -> Self {
        Self::new(history.current().map(|current| current.id))
    }

    /// The id without its hash where the rest begins no other one: commands take the beginning of an id.
    pub(crate) fn short<'b>(&self, id: &'b RecordId) -> &'b str {
        let Some((stem, _)) = id.0.rsplit_once('-') else { return &id.0 };
        let from = self.0.partition_point(|other| *other < stem);
        let begun = self.0[from..].iter().take(2).filter(|other| other.starts_with(stem)).count();
        if begun == 1 { stem } else { &id.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_left_away_only_where_no_other_id_begins_with_the_rest() {
        let known = ["2026-03-12-t01-aaaaaaaa", "2026-03-12-t01-t02-bbbbbbbb", "2026-04-16-t02-cccccccc"];
        let known = known.map(|id| RecordId(id.to_owned()));
        let ids = Ids::new(known.iter());
        let cases = [
            ("2026-03-12-t01-aaaaaaaa", "2026-03-12-t01-aaaaaaaa"),
            ("2026-03-12-t01-t02-bbbbbbbb", "2026-03-12-t01-t02"),
            ("2026-04-16-t02-cccccccc", "2026-04-16-t02"),
            ("unknown", "unknown"),
        ];
        for (id, short) in cases {
            assert_eq!(ids.short(&RecordId(id.to_owned())), short);
        }
    }
}
