//! Text folded for search: width, compatibility forms and case make no difference.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// Returns the text in compatibility form (NFKC) and lower case: `ＡＩ` becomes `ai`. Lines stay lines.
///
/// Chinese characters stay as they are and do not change their neighbours, so they divide the text into parts.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let (chinese, after) = rest.split_at(rest.find(|c| !is_chinese(c)).unwrap_or(rest.len()));
        let (other, next) = after.split_at(after.find(is_chinese).unwrap_or(after.len()));
        folded.push_str(chinese);
        if other.is_ascii() {
            folded.extend(other.chars().map(|c| c.to_ascii_lowercase()));
        } else {
            folded.extend(other.nfkc().flat_map(char::to_lowercase));
        }
        rest = next;
    }
    folded
}

/// Returns `true` for the common ideographs and `、。《》「」【】`.
fn is_chinese(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fa5}' | '\u{3001}' | '\u{3002}' | '\u{300a}'..='\u{3011}')
}

/// Returns where a line contains a folded word, in bytes of the line.
pub(crate) fn find(line: &str, word: &str) -> Option<Range<usize>> {
    let mut folded = String::new();
    let mut starts = Vec::new();
    for (at, piece) in pieces(line) {
        starts.push((folded.len(), at));
        folded += &fold(piece);
    }
    let begin = folded.find(word)?;
    let first = starts.iter().rev().find(|(start, _)| *start <= begin)?.1;
    let after = starts.iter().find(|(start, at)| *start >= begin + word.len() && *at > first);
    Some(first..after.map_or(line.len(), |(_, at)| *at))
}

/// Splits a line into its characters, each with the marks that combine with it.
fn pieces(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_start = |&(at, c): &(usize, char)| at == 0 || canonical_combining_class(c) == 0;
    let mut starts = line.char_indices().filter(is_start).map(|(at, _)| at).peekable();
    std::iter::from_fn(move || {
        let start = starts.next()?;
        let end = starts.peek().copied().unwrap_or(line.len());
        Some((start, &line[start..end]))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn parts_fold_as_the_whole_text_does(
            text in "([ -~]|[一-龥]|[、。《》【】]|[\u{300}-\u{310}\u{3099}-\u{309c}]|[ａ-ｚ㎏①]|[か-ゴ]|[ᄀ-ᇿ]|[Σßİ]){0,12}",
        ) {
            let whole: String = text.nfkc().flat_map(char::to_lowercase).collect();
            prop_assert_eq!(fold(&text), whole);
        }
    }

    #[test]
    fn width_form_and_case_make_no_difference() {
        for (text, folded) in
            [("ＡＩ　大模型", "ai 大模型"), ("ﾃﾞｰﾀ①", "データ1"), ("Ｅ\u{301}", "é"), ("《论》，", "《论》,")]
        {
            assert_eq!(fold(text), folded);
        }
    }

    #[test]
    fn a_word_is_found_where_it_is_written() {
        let cases = [
            ("谈ＡＩ与数字政府", "ai", Some("ＡＩ")),
            ("谈ai", "ai", Some("ai")),
            ("用㎏计", "kg", Some("㎏")),
            ("用㎏计", "g", Some("㎏")),
            ("cafe\u{301}里", "é", Some("e\u{301}")),
            ("数字", "字", Some("字")),
            ("数字", "政", None),
            ("", "政", None),
        ];
        for (line, word, expected) in cases {
            assert_eq!(find(line, word).map(|range| &line[range]), expected, "{line} {word}");
        }
    }
}
