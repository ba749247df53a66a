//! The words that a shell sends.

use std::ffi::OsString;

/// The words that a shell sent; the last one is to be completed.
#[derive(Debug, Default)]
pub(super) struct Typed {
    pub(super) words: Vec<OsString>,
    /// The beginning of the last word that the shell takes as words of their own and does not replace.
    pub(super) kept: String,
    /// The quote that the last word begins with.
    pub(super) quote: Option<char>,
}

/// Returns a word as the program would get it: without quotes and backslashes. A quote may be open.
pub(super) fn unquoted(word: &str) -> String {
    let mut text = String::new();
    let mut quote = None;
    let mut chars = word.chars();
    while let Some(c) = chars.next() {
        match (c, quote) {
            ('\\', None | Some('"')) => text.extend(chars.next()),
            ('\'' | '"', None) => quote = Some(c),
            _ if Some(c) == quote => quote = None,
            _ => text.push(c),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lose_their_quotes() {
        for (word, expected) in [
            ("a\\ b", "a b"),
            ("'a \"b'", "a \"b"),
            ("\"四楼 会", "四楼 会"),
            ("'", ""),
            ("a'b c'd", "ab cd"),
            ("\\", ""),
        ] {
            assert_eq!(unquoted(word), expected, "{word}");
        }
    }
}
