//! The ids of records.

use std::cmp::Ordering;
use std::fmt;
use std::hash;

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};

/// The permanent name of a record, also the name of its file: `<YYYY-MM-DD>-<what>-<hash>`.
///
/// The hash is the first sixteen hex digits of the SHA-256 of the file's bytes: enough that no second
/// text with the same name can be found. People see and type fewer digits, see [`RecordId::short`].
#[derive(Debug, Clone, JsonSchema, Serialize)]
#[serde(transparent)]
pub(crate) struct RecordId(pub Box<str>, #[serde(skip)] Digits);

/// The digits of an id's hash: their beginning, and how many to show.
#[derive(Debug, Clone, Copy, Default)]
struct Digits {
    /// The first of them as a number: they nearly always tell apart two ids, and lie beside them in memory.
    first: u32,
    /// How many to show beyond [`RecordId::SHORT_DIGITS`], so that the id differs from all others of its kind.
    shown: u8,
}

impl RecordId {
    /// Hex digits of the hash at the end of an id.
    pub(crate) const HASH_DIGITS: usize = 16;
    /// Hex digits that earlier versions wrote, and the fewest that are shown.
    pub(crate) const SHORT_DIGITS: usize = 8;

    pub(crate) fn new(name: impl Into<String>) -> Self {
        let mut id = Self(name.into().into_boxed_str(), Digits::default());
        id.1.first = u32::try_from(id.leading_digits() >> u32::BITS).unwrap_or_default();
        id
    }

    /// Returns the hash digits at the end, or the empty text if the name has none.
    pub(crate) fn hash(&self) -> &str {
        let after_hyphen = |digits: usize| {
            let (rest, hash) = self.0.split_at_checked(self.0.len().checked_sub(digits)?)?;
            (rest.ends_with('-') && !hash.contains('-')).then_some(hash)
        };
        [Self::HASH_DIGITS, Self::SHORT_DIGITS].into_iter().find_map(after_hyphen).unwrap_or_default()
    }

    /// Returns the beginning of the id that people see and type, with eight digits of the hash, or
    /// more where eight are not unique.
    pub(crate) fn short(&self) -> &str {
        let hidden = self.hash().len().saturating_sub(Self::SHORT_DIGITS + usize::from(self.1.shown));
        self.0.get(..self.0.len() - hidden).unwrap_or(&self.0)
    }

    /// Has the id show at least this many digits of its hash.
    pub(crate) fn show(&mut self, digits: usize) {
        let more = u8::try_from(digits.saturating_sub(Self::SHORT_DIGITS)).unwrap_or(u8::MAX);
        self.1.shown = self.1.shown.max(more);
    }

    /// Returns the hash as a number in which the first digit counts most; 0 if the name has none.
    pub(crate) fn leading_digits(&self) -> u64 {
        let hash = self.hash();
        let digits = u64::from_str_radix(hash, 16).unwrap_or_default();
        if hash.len() == Self::SHORT_DIGITS {
            digits << (4 * (Self::HASH_DIGITS - Self::SHORT_DIGITS))
        } else {
            digits
        }
    }

    /// Returns the first [`Self::SHORT_DIGITS`] digits of the hash as a number.
    pub(crate) fn first_digits(&self) -> u32 {
        self.1.first
    }

    /// Returns the number of leading digits that tell apart two hashes.
    pub(crate) fn digits_apart(one: u64, other: u64) -> usize {
        ((one ^ other).leading_zeros() / 4) as usize + 1
    }
}

impl<'de> Deserialize<'de> for RecordId {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        String::deserialize(input).map(Self::new)
    }
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

/// Returns `true` if an id has only ASCII letters, digits and hyphens, and at least one: ids become parts
/// of file names.
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
    fn the_hash_is_the_last_sixteen_or_eight_digits_after_a_hyphen() {
        let cases = [
            ("2026-03-12-t01-2f4e93de9c2548f2", "2f4e93de9c2548f2", "2026-03-12-t01-2f4e93de"),
            ("2026-03-12-t01-2f4e93de", "2f4e93de", "2026-03-12-t01-2f4e93de"),
            ("t01-members-2f4e93de", "2f4e93de", "t01-members-2f4e93de"), // sixteen with the word before
            ("2026-03-12-t01", "", "2026-03-12-t01"),
            ("2f4e93de", "", "2f4e93de"),
            ("-2f4e93de", "2f4e93de", "-2f4e93de"),
            ("x2f4e93de", "", "x2f4e93de"),
            ("", "", ""),
            ("会议-一二三", "", "会议-一二三"),
        ];
        for (name, hash, short) in cases {
            let id = RecordId::new(name);
            assert_eq!((id.hash(), id.short()), (hash, short), "{name}");
        }
    }

    #[test]
    fn an_id_shows_the_most_digits_that_were_asked_for() {
        let mut id = RecordId::new("2026-03-12-t01-2f4e93de9c2548f2");
        for (digits, shown) in [
            (4, "2026-03-12-t01-2f4e93de"),
            (10, "2026-03-12-t01-2f4e93de9c"),
            (9, "2026-03-12-t01-2f4e93de9c"),
            (300, "2026-03-12-t01-2f4e93de9c2548f2"),
        ] {
            id.show(digits);
            assert_eq!(id.short(), shown, "{digits}");
        }
    }

    #[test]
    fn two_hashes_differ_from_a_digit_on() {
        for (one, other, digits) in [
            ("x-2f4e93de9c2548f2", "x-3f4e93de9c2548f2", 1),
            ("x-2f4e93de9c2548f2", "x-2f4e93df9c2548f2", 8),
            ("x-2f4e93de9c2548f2", "x-2f4e93de1c2548f2", 9),
            ("x-2f4e93de9c2548f2", "x-2f4e93de9c2548f3", 16),
            ("x-2f4e93de9c2548f2", "x-2f4e93de", 9), // its other digits are unknown
        ] {
            let [one, other] = [one, other].map(RecordId::new);
            assert_eq!(RecordId::digits_apart(one.leading_digits(), other.leading_digits()), digits);
            assert_eq!(one.first_digits() == other.first_digits(), digits > 8, "{one} {other}");
        }
    }

    #[test]
    fn a_plain_id_can_be_part_of_a_file_name() {
        for (id, expected) in [
            ("t01", true),
            ("T-1", true),
            ("-", true),
            ("", false),
            ("t_1", false),
            ("../x", false),
            ("专题", false),
        ] {
            assert_eq!(is_plain(id), expected, "{id}");
        }
    }
}
