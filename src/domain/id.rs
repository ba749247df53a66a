//! The ids of records.

use std::cmp::Ordering;
use std::fmt;
use std::hash;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The permanent name of a record, also the name of its file: `<YYYY-MM-DD>-<what>-<hash>`.
///
/// The hash is the first sixteen hex digits of the SHA-256 of the file's bytes: enough that no second
/// text with the same name can be found. People see and type fewer digits, see [`RecordId::short`].
#[derive(Debug, Clone, JsonSchema, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct RecordId(pub String, #[serde(skip)] Digits);

/// The number of hash digits to show, so that the id differs from all others of its kind.
#[derive(Debug, Clone, Copy)]
struct Digits(usize);

impl Default for Digits {
    fn default() -> Self {
        Self(RecordId::SHORT_DIGITS)
    }
}

impl RecordId {
    /// Hex digits of the hash at the end of an id.
    pub(crate) const HASH_DIGITS: usize = 16;
    /// Hex digits that earlier versions wrote, and the fewest that are shown.
    pub(crate) const SHORT_DIGITS: usize = 8;

    pub(crate) fn new(name: impl Into<String>) -> Self {
        Self(name.into(), Digits::default())
    }

    /// Returns the hash digits at the end, or the empty text if the name has none.
    pub(crate) fn hash(&self) -> &str {
        let digits = |hash: &&str| [Self::HASH_DIGITS, Self::SHORT_DIGITS].contains(&hash.len());
        self.0.rsplit_once('-').map(|(_, hash)| hash).filter(digits).unwrap_or_default()
    }

    /// Returns the beginning of the id that people see and type, with eight digits of the hash, or
    /// more where eight are not unique.
    pub(crate) fn short(&self) -> &str {
        let hidden = self.hash().len().saturating_sub(self.1.0);
        self.0.get(..self.0.len() - hidden).unwrap_or(&self.0)
    }

    /// Has every id show as many digits as make it unique among `ids`.
    pub(crate) fn make_short_unique<'a>(ids: impl Iterator<Item = &'a mut Self>) {
        let mut ids: Vec<(u64, &mut Self)> =
            ids.filter_map(|id| Some((leading_digits(id.hash())?, id))).collect();
        ids.sort_unstable_by_key(|(hash, _)| *hash);
        for at in 1..ids.len() {
            let same = ((ids[at - 1].0 ^ ids[at].0).leading_zeros() / 4) as usize;
            for (_, id) in &mut ids[at - 1..=at] {
                id.1.0 = id.1.0.max(same + 1);
            }
        }
    }
}

/// Returns up to sixteen hex digits as a number in which the first digit counts most.
fn leading_digits(hash: &str) -> Option<u64> {
    let unused = RecordId::HASH_DIGITS.checked_sub(hash.len())?;
    Some(u64::from_str_radix(hash, 16).ok()? << (4 * unused))
}

impl PartialEq for RecordId {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl Eq for RecordId {}

impl PartialOrd for RecordId {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for RecordId {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }
}

impl hash::Hash for RecordId {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        hash::Hash::hash(&self.0, state);
    }
}

/// Whether an id holds ASCII letters, digits and hyphens only, and at least one: ids become parts of
/// file names.
pub(crate) fn is_plain(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

impl fmt::Display for RecordId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_shows_eight_digits_or_as_many_as_make_it_unique() {
        let mut ids = [
            ("2026-03-12-t01-2f4e93de00000000", "2026-03-12-t01-2f4e93de0"),
            ("2026-03-12-t01-2f4e93dec0000000", "2026-03-12-t01-2f4e93dec0"),
            ("2026-03-12-t01-2f4e93dec7000000", "2026-03-12-t01-2f4e93dec7"),
            ("2026-03-12-t01-71dd1b42aaaaaaaa", "2026-03-12-t01-71dd1b42"),
            ("2026-03-12-t01-71dd1b4f", "2026-03-12-t01-71dd1b4f"),
            ("2026-03-12-t01", "2026-03-12-t01"),
            ("会议-一二三", "会议-一二三"),
        ]
        .map(|(id, short)| (RecordId::new(id), short));
        RecordId::make_short_unique(ids.iter_mut().map(|(id, _)| id));
        let shown = ids.each_ref().map(|(id, _)| id.short());
        let mut unique = shown.to_vec();
        unique.sort_unstable();
        unique.dedup();
        assert_eq!(unique.len(), ids.len(), "{shown:?}");
        assert_eq!(shown, ids.each_ref().map(|(_, short)| *short));
    }
}
