//! The places of records by id.

use std::cmp::Ordering;

use super::super::record::{Filed, RecordId};

/// The places of records in a list, sorted by the hash in their ids, then by id. It holds no copies of the ids.
#[derive(Debug, Clone, Default)]
pub(super) struct Index(Vec<(u64, u32)>);

impl Index {
    /// Sorts the records. Has each id show as many digits as make it unique.
    pub(super) fn new<T>(filed: &mut [Filed<T>]) -> Self {
        let mut sorted: Vec<(u64, u32)> =
            filed.iter().zip(0..).map(|(filed, at)| (filed.id.leading_digits(), at)).collect();
        sorted.sort_unstable_by(|(a_hash, a), (b_hash, b)| {
            a_hash.cmp(b_hash).then_with(|| filed[*a as usize].id.cmp(&filed[*b as usize].id))
        });
        for pair in sorted.windows(2) {
            let digits = RecordId::digits_apart(pair[0].0, pair[1].0);
            if digits > RecordId::SHORT_DIGITS {
                for (_, at) in pair {
                    filed[*at as usize].id.show(digits);
                }
            }
        }
        Self(sorted)
    }

    /// Returns the place of the record with that id in the list that was sorted.
    pub(super) fn get<T>(&self, filed: &[Filed<T>], id: &RecordId) -> Option<usize> {
        let digits = id.leading_digits();
        let compare = |(hash, at): &(u64, u32)| -> Ordering {
            hash.cmp(&digits).then_with(|| filed[*at as usize].id.cmp(id))
        };
        let found = self.0.binary_search_by(compare).ok()?;
        Some(self.0[found].1 as usize)
    }
}
