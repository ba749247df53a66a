//! Ids for people: as short as is unique.

use crate::domain::history::History;
use crate::domain::record::{Record, RecordId};

/// The ids that commands choose from.
#[derive(Debug)]
pub(crate) struct Ids<'a>(Vec<&'a str>);

impl<'a> Ids<'a> {
    pub(crate) fn new(ids: impl Iterator<Item = &'a RecordId>) -> Self {
        let mut ids: Vec<&str> = ids.map(|id| &*id.0).collect();
        ids.sort_unstable();
        Self(ids)
    }

    pub(crate) fn of<T: Record>(history: &'a History<T>) -> Self {
        Self::new(history.current().map(|current| current.id))
    }

    /// Returns the shortest beginning of the id that begins no other one: without the hash if that is
    /// enough, otherwise with eight or more of its digits.
    pub(crate) fn short<'b>(&self, id: &'b RecordId) -> &'b str {
        let whole = &*id.0;
        let Some((stem, _)) = whole.rsplit_once('-') else { return whole };
        let at = self.0.partition_point(|other| *other < whole);
        let before = at.checked_sub(1).map_or(0, |before| shared(self.0[before], whole));
        let after =
            self.0[at..].iter().find(|other| **other != whole).map_or(0, |after| shared(after, whole));
        let unique = before.max(after) + 1;
        if unique <= stem.len() {
            return stem;
        }
        whole.get(..unique.max(stem.len() + 1 + RecordId::SHORT_DIGITS)).unwrap_or(whole)
    }
}

/// Returns the number of bytes that two texts begin with in common.
fn shared(a: &str, b: &str) -> usize {
    a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_left_away_only_where_no_other_id_begins_with_the_rest() {
        let cases = [
            ("2026-03-12-t01-aaaaaaaaaaaaaaaa", "2026-03-12-t01-aaaaaaaa"),
            ("2026-03-12-t01-t02-bbbbbbbbbbbbbbbb", "2026-03-12-t01-t02"),
            ("2026-04-16-t02-cccccccccccccccc", "2026-04-16-t02"),
            ("2026-05-21-t06-ddddddddd1111111", "2026-05-21-t06-ddddddddd"),
            ("2026-05-21-t06-dddddddd01111111", "2026-05-21-t06-dddddddd0"),
            ("2026-06-11-t03-534655bd", "2026-06-11-t03"),
        ];
        let known = cases.map(|(id, _)| RecordId::new(id));
        let ids = Ids::new(known.iter());
        for (id, short) in known.iter().zip(cases.map(|(_, short)| short)) {
            assert_eq!(ids.short(id), short);
        }
        assert_eq!(ids.short(&RecordId::new("unknown")), "unknown");
    }
}
