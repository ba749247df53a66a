//! Seals 记录封存: the hash of a list of all records on a day.

use std::collections::BTreeMap;

use crate::domain::record::prelude::*;

/// Hex digits of a code.
const CODE_DIGITS: usize = 16;

/// The record that all records of all years were sealed.
#[derive(Debug, Clone, PartialEq, Eq, JsonSchema, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Seal {
    /// The date of sealing.
    #[serde(with = "super::day")]
    #[schemars(with = "NaiveDate")]
    pub date: NaiveDate,
    /// The SHA-256 of the list, 64 hex digits.
    pub sha256: String,
    /// The number of records in the list.
    pub records: u32,
}

impl Seal {
    /// Returns the code on paper: the first sixteen hex digits of the hash, in groups of four.
    pub(crate) fn code(&self) -> String {
        let digits: Vec<char> = self.sha256.chars().take(CODE_DIGITS).collect();
        digits.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" ")
    }

    /// Returns the digits of a code as people type it; `None` if it is not a code.
    pub(crate) fn read_code(typed: &str) -> Option<String> {
        let digits: String = typed
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '－'))
            .map(|c| match c {
                '０'..='９' | 'Ａ'..='Ｆ' | 'ａ'..='ｆ' => {
                    char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c)
                }
                _ => c,
            })
            .collect::<String>()
            .to_ascii_lowercase();
        let is_code = digits.len() == CODE_DIGITS && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_code.then_some(digits)
    }
}

impl Record for Seal {
    const KIND: Kind = Kind::Seal;
    const FIELDS: &'static [Field] =
        &[("date", Holds::Day), ("sha256", Holds::Text), ("records", Holds::Number)];
    const CORRECTABLE: bool = false;

    fn day(&self) -> NaiveDate {
        self.date
    }

    fn what(&self) -> String {
        "seal".to_owned()
    }

    fn names<'a>(&'a self, _: &mut Names<'a>) {}
}

/// The SHA-256 of each record, by file.
pub(crate) type Hashes = BTreeMap<String, String>;

/// The differences between the records in a seal and those of today, as files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Difference {
    pub missing: Vec<String>,
    pub altered: Vec<String>,
    pub added: Vec<String>,
}

impl Difference {
    /// Compares the records in a seal with those of today, except for the seal itself.
    pub(crate) fn between(sealed: &Hashes, today: &Hashes, seal: &str) -> Self {
        let absent = |from: &Hashes, file: &String| !from.contains_key(file);
        let altered = sealed.iter().filter(|(file, hash)| today.get(*file).is_some_and(|now| now != *hash));
        Self {
            missing: sealed.keys().filter(|file| absent(today, file)).cloned().collect(),
            altered: altered.map(|(file, _)| file.clone()).collect(),
            added: today.keys().filter(|file| absent(sealed, file) && *file != seal).cloned().collect(),
        }
    }

    /// Returns `true` if every sealed record is as it was.
    pub(crate) fn is_intact(&self) -> bool {
        self.missing.is_empty() && self.altered.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_it_is_printed_and_as_people_type_it() {
        let seal = Seal { date: NaiveDate::default(), sha256: "0123456789abcdef".repeat(4), records: 1 };
        assert_eq!(seal.code(), "0123 4567 89ab cdef");
        let digits = Some("0123456789abcdef".to_owned());
        for typed in [
            "0123 4567 89ab cdef",
            "0123456789ABCDEF",
            "0123-4567-89ab-cdef",
            "０１２３　４５６７８９ＡＢｃｄｅｆ",
        ] {
            assert_eq!(Seal::read_code(typed), digits, "{typed}");
        }
        for typed in ["", "0123", "0123 4567 89ab cdeg", "0123456789abcdef0"] {
            assert_eq!(Seal::read_code(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_damaged_seal_has_a_code_too() {
        let seal = |sha256: &str| Seal { date: NaiveDate::default(), sha256: sha256.to_owned(), records: 0 };
        assert_eq!((seal("").code(), seal("封存校验码").code()), (String::new(), "封存校验 码".to_owned()));
    }

    #[test]
    fn a_difference_names_missing_altered_and_added_records() {
        let hashes = |pairs: &[(&str, &str)]| -> Hashes {
            pairs.iter().map(|(file, hash)| ((*file).to_owned(), (*hash).to_owned())).collect()
        };
        let sealed = hashes(&[("a", "1"), ("b", "2"), ("c", "3")]);
        let today = hashes(&[("a", "1"), ("b", "9"), ("d", "4"), ("seal", "5")]);
        let difference = Difference::between(&sealed, &today, "seal");
        assert_eq!(
            (difference.missing.join(" "), difference.altered.join(" "), difference.added.join(" ")),
            ("c".to_owned(), "b".to_owned(), "d".to_owned())
        );
        assert!(!difference.is_intact() && Difference::between(&sealed, &sealed, "seal").is_intact());
    }
}
