//! One pass over the bytes of a text: whether they are UTF-8, how many characters they have, whether any is
//! hidden, and the digest by which texts are compared.
//!
//! Notes are most of a year's data, and their text is read for nothing else; so this is the one loop
//! whose speed matters. Common Chinese characters take a fast path; the rest is decoded by the standard
//! library.

use std::hash::{BuildHasher, RandomState};
use std::sync::LazyLock;

use foldhash::quality::FixedState;
use sha2::{Digest, Sha256};

use crate::domain::record::TextDigest;
use crate::text::{hex, is_smuggled};

/// The result of a survey.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Survey {
    /// The number of characters, without white space.
    pub(super) characters: usize,
    /// The position of the first hidden character.
    pub(super) hidden: Option<usize>,
    /// Whether every line is empty or indented by two spaces, as the text of a note is.
    pub(super) indented: bool,
}

/// Surveys a text and computes its digest; an error is the position of the first byte that is not UTF-8.
pub(super) fn survey(bytes: &[u8]) -> Result<(Survey, TextDigest), usize> {
    let (found, plain) = plain(bytes)?;
    Ok((found, KEYED.hash_one(plain)))
}

/// A hash several times faster than SHA-256. Its key differs in each run, so two texts cannot be given the same
/// digest on purpose.
static KEYED: LazyLock<FixedState> =
    LazyLock::new(|| FixedState::with_seed(RandomState::new().hash_one("texts")));

/// Returns the digest of a text, as of a loaded note.
pub(crate) fn text_digest(text: &str) -> TextDigest {
    survey(text.as_bytes()).map(|(_, digest)| digest).unwrap_or_default()
}

/// Returns a hash of a text that is the same in every run, and for the same texts as the digest.
pub(crate) fn text_hash(text: &str) -> String {
    let plain = plain(text.as_bytes()).map(|(_, plain)| plain).unwrap_or_default();
    hex(&Sha256::digest(plain)[..16])
}

/// Surveys a text and returns it as it is compared: without white space, the signs of ASCII in full width. Chinese text
/// has more of these and stays as it is.
fn plain(bytes: &[u8]) -> Result<(Survey, Vec<u8>), usize> {
    let mut plain = Vec::with_capacity(bytes.len());
    let mut found = Survey { characters: 0, hidden: None, indented: is_indented(bytes) };
    let mut rest = bytes;
    loop {
        let run = chinese(rest);
        found.characters += run;
        let (words, other) = rest.split_at(run * 3);
        plain.extend_from_slice(words);
        rest = match other {
            [sign @ b'!'..=b'~', rest @ ..] => {
                found.characters += 1;
                plain.extend_from_slice(&full_width(*sign));
                rest
            }
            [b'\n', b' ', b' ', rest @ ..] | [b' ' | b'\t', rest @ ..] => rest,
            [b'\n', rest @ ..] => {
                found.indented &= is_indented(rest);
                rest
            }
            [] => return Ok((found, plain)),
            other => {
                let at = bytes.len() - other.len();
                let (character, rest) = decode(other).ok_or(at)?;
                if !character.is_whitespace() {
                    found.characters += 1;
                    plain.extend_from_slice(&other[..character.len_utf8()]);
                }
                if found.hidden.is_none() && hides(character) {
                    found.hidden = Some(at);
                }
                rest
            }
        }
    }
}

/// Counts leading characters that [`is_chinese`] knows.
fn chinese(bytes: &[u8]) -> usize {
    let (triples, _) = bytes.as_chunks();
    triples.iter().take_while(|triple| is_chinese(**triple)).count()
}

/// Returns `true` for nearly all of written Chinese and its punctuation: three bytes in UTF-8, and neither white space
/// nor hidden.
fn is_chinese([first, second, third]: [u8; 3]) -> bool {
    let continues = |byte: u8| byte & 0xc0 == 0x80;
    continues(second)
        && continues(third)
        && match first {
            0xe3 => [second, third] != [0x80, 0x80], // U+3000 is white space
            0xe4..=0xe9 => true,
            0xef => !matches!(second, 0xbb | 0xbf), // the byte order mark and U+FFF9 are hidden
            _ => false,
        }
}

/// Returns the full-width form of an ASCII sign, from U+FF01 to U+FF5E, in UTF-8.
fn full_width(sign: u8) -> [u8; 3] {
    [0xef, if sign < b'`' { 0xbc } else { 0xbd }, 0x80 | ((sign + 0x20) & 0x3f)]
}

fn is_indented(line: &[u8]) -> bool {
    matches!(line, [] | [b'\n', ..] | [b' ', b' ', ..])
}

/// Returns the first character and the rest.
fn decode(bytes: &[u8]) -> Option<(char, &[u8])> {
    let length = match bytes.first()? {
        0x00..=0x7f => 1,
        0x80..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0.. => 4,
    };
    let (first, rest) = bytes.split_at_checked(length)?;
    let character = std::str::from_utf8(first).ok()?.chars().next()?;
    Some((character, rest))
}

/// Returns `true` for characters hidden from the reader of a file: not line feeds, tabs, or the joiners
/// of emoji. YAML readers take a carriage return for the end of a line.
pub(super) fn hides(c: char) -> bool {
    is_smuggled(c) && c != '\u{200d}'
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::to_half_width;

    #[test]
    fn finds_what_hides() {
        let cases = [
            ("学习 abc\n".as_bytes(), Ok((5, None))),
            ("三\u{202e}楼".as_bytes(), Ok((3, Some(3)))),
            ("三\u{61c}楼\u{9b}".as_bytes(), Ok((4, Some(3)))),
            ("三\u{fff9}楼\u{ffe5}".as_bytes(), Ok((4, Some(3)))),
            ("甲\u{3000}乙\u{a0}".as_bytes(), Ok((2, None))),
            ("甲乙\u{feff}".as_bytes(), Ok((3, Some(6)))),
            (b"a\rb", Ok((2, Some(1)))),
            (b"a\x1b[31m", Ok((6, Some(1)))),
            (b"\xb3\xc9", Err(0)),
            ("学习".as_bytes().split_last().unwrap().1, Err(3)),
            (b"ok\xed\xa0\x80", Err(2)),
            (b"\xe4\xb81", Err(0)),
            (b"\xe41\xb8", Err(0)),
            (b"", Ok((0, None))),
        ];
        for (bytes, expected) in cases {
            assert_eq!(
                survey(bytes).map(|(found, _)| (found.characters, found.hidden)),
                expected,
                "{bytes:?}"
            );
        }
    }

    #[test]
    fn the_digest_ignores_white_space_and_width_and_nothing_else() {
        let digest = |text: &str| survey(text.as_bytes()).unwrap().1;
        let half: String = ('!'..='~').collect();
        let full: String = ('！'..='～').collect();
        assert_eq!(digest(&half), digest(&full));
        assert_eq!(digest("学习，a b\n"), digest("  学\u{3000}习,\tａｂ"));
        for other in ["学习。ab", "学习，aB", "学习，ab😀", "习学，ab", ""] {
            assert_ne!(digest("学习，ab"), digest(other), "{other}");
        }
    }

    fn text() -> impl Strategy<Value = String> {
        "([ -~\n\t\r]|[一-龥]|[\u{2000}-\u{2070}]|[\u{ff00}-\u{ffff}]|\u{3000}|\u{feff}|\u{85}|[😀-😂]){0,80}"
    }

    proptest! {
        #[test]
        fn counts_as_the_standard_library_does(text in text()) {
            let (found, _) = survey(text.as_bytes()).unwrap();
            prop_assert_eq!(found.characters, text.chars().filter(|c| !c.is_whitespace()).count());
            prop_assert_eq!(found.hidden, text.find(hides));
            let indented = text.split('\n').all(|line| line.is_empty() || line.starts_with("  "));
            prop_assert_eq!(found.indented, indented);
        }

        #[test]
        fn texts_have_the_same_digest_if_they_are_the_same_in_half_width(a in text(), b in text()) {
            let plain = |text: &str| -> String {
                to_half_width(text).chars().filter(|c| !c.is_whitespace()).collect()
            };
            let digest = |text: &str| survey(text.as_bytes()).unwrap().1;
            prop_assert_eq!(digest(&a), digest(&plain(&a)));
            prop_assert_eq!(digest(&a) == digest(&b), plain(&a) == plain(&b));
        }

        #[test]
        fn knows_utf8_as_the_standard_library_does(bytes in prop::collection::vec(any::<u8>(), 0..12), text in text()) {
            let mixed = [text.as_bytes(), &bytes].concat();
            let expected = std::str::from_utf8(&mixed).map(drop).map_err(|error| error.valid_up_to());
            prop_assert_eq!(survey(&mixed).map(drop), expected);
        }
    }
}
