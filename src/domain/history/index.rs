//! The places of records by id.

use std::cmp::Ordering;

use super::super::record::{Filed, RecordId};

/// The places of records in a list, sorted by the first digits of the hash in their ids, then by id. It holds no
/// copies of the ids.
#[derive(Debug, Clone, Default)]
pub(super) struct Index(Vec<(u32, u32)>);

impl Index {
    /// Sorts the records. Has each id show as many digits as make it unique.
    pub(super) fn new<T>(filed: &mut [Filed<T>]) -> Self {
        let mut sorted: Vec<(u32, u32)> =
            filed.iter().zip(0..).map(|(filed, at)| (filed.id.first_digits(), at)).collect();
        sorted.sort_unstable(); // by digits alone, which nearly all differ: this is faster than a look at the ids
        let same_digits = sorted.chunk_by_mut(|a, b| a.0 == b.0).filter(|same| same.len() > 1);
        for same in same_digits {
            let id = |(_, at): &(u32, u32)| &filed[*at as usize].id;
            same.sort_by(|a, b| (id(a).leading_digits(), id(a)).cmp(&(id(b).leading_digits(), id(b))));
        }
        for pair in sorted.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
            let [one, other] = [pair[0].1, pair[1].1].map(|at| filed[at as usize].id.leading_digits());
            let digits = RecordId::digits_apart(one, other);
            for (_, at) in pair {
                filed[*at as usize].id.show(digits);
            }
        }
        Self(sorted)
    }

    /// Returns the place of the record with that id in the list that was sorted.
    pub(super) fn get<T>(&self, filed: &[Filed<T>], id: &RecordId) -> Option<usize> {
        let compare = |(digits, at): &(u32, u32)| -> Ordering {
            digits.cmp(&id.first_digits()).then_with(|| {
                let known = &filed[*at as usize].id;
                known.leading_digits().cmp(&id.leading_digits()).then_with(|| known.cmp(id))
            })
        };
        let found = self.0.binary_search_by(compare).ok()?;
        Some(self.0[found].1 as usize)
    }
}
