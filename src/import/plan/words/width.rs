//! Full and half width: reading ignores the difference.

use crate::text::half_width;

/// Returns the half-width form of a full-width sign, and other characters unchanged.
pub(crate) fn fold(c: char) -> char {
    match c {
        '\u{a0}' | '\t' => ' ',
        '﹕' | '︰' | '∶' => ':',
        '﹙' => '(',
        '﹚' => ')',
        '﹔' => ';',
        _ => half_width(c),
    }
}

/// Returns the text in half width.
pub(crate) fn folded(text: &str) -> String {
    text.chars().map(fold).collect()
}

/// Returns the text with full-width commas between Chinese characters, as Chinese typesetting requires.
pub(crate) fn with_wide_commas(text: &str) -> String {
    let is_wide = |c: Option<char>| c.is_some_and(|c| !c.is_ascii());
    let mut wide = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let between = c == ',' && is_wide(wide.chars().next_back()) && is_wide(rest.peek().copied());
        wide.push(if between { '，' } else { c });
    }
    wide
}

/// Returns the text after a half-width literal, or `None` if it begins otherwise.
pub(crate) fn strip<'a>(text: &'a str, literal: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    for wanted in literal.chars() {
        if fold(rest.next()?) != wanted {
            return None;
        }
    }
    Some(rest.as_str())
}

/// Characters that are looked at for a closing bracket.
const BRACKETED: usize = 24;

/// Splits a text that begins with a few words in 【】 or square brackets into these words and the text after them.
pub(crate) fn bracketed(text: &str) -> Option<(&str, &str)> {
    let inner = text.strip_prefix(['【', '［', '[', '〔'])?;
    let closes = |c: char| matches!(c, '】' | '］' | ']' | '〕');
    let (end, close) = inner.char_indices().take(BRACKETED).find(|(_, c)| closes(*c))?;
    Some((&inner[..end], &inner[end + close.len_utf8()..]))
}

/// Splits a text into the brackets at its start and the text after them.
pub(crate) fn enclosed_start(text: &str) -> Option<(&str, &str)> {
    let inner = text.strip_prefix(['(', '（', '【'])?;
    let end = inner.find([')', '）', '】'])?;
    let close = inner[end..].chars().next()?;
    Some((&inner[..end], &inner[end + close.len_utf8()..]))
}

/// Returns the parts of a text between offsets.
pub(crate) fn parts_at(mut cuts: Vec<usize>, text: &str) -> Vec<&str> {
    cuts.retain(|at| *at > 0);
    cuts.sort_unstable();
    cuts.dedup();
    let mut parts = Vec::new();
    let mut from = 0;
    for at in cuts {
        parts.push(text[from..at].trim());
        from = at;
    }
    parts.push(text[from..].trim());
    parts.retain(|part| !part.is_empty());
    parts
}

/// Returns the text without typesetting spaces: those between Chinese characters, digits and signs.
///
/// A space beside a Latin word stays because it separates words.
pub(crate) fn squeezed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.trim().chars() {
        if c.is_whitespace() {
            gap = true;
            continue;
        }
        if gap && out.chars().next_back().is_some_and(|before| parts_words(before, c)) {
            out.push(' ');
        }
        gap = false;
        out.push(c);
    }
    out
}

/// Returns a title without typesetting spaces. A space between two long phrases stays, as between the halves of a
/// headline.
pub(crate) fn titled(text: &str) -> String {
    let mut halves: Vec<String> = Vec::new();
    let mut before = 0;
    for phrase in text.split_whitespace() {
        let length = phrase.chars().filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c)).count();
        match halves.last_mut().filter(|_| before.min(length) < 4) {
            Some(half) => {
                half.push(' ');
                half.push_str(phrase);
            }
            None => halves.push(phrase.to_owned()),
        }
        before = length;
    }
    halves.iter().map(|half| squeezed(half)).collect::<Vec<_>>().join(" ")
}

/// Returns `true` for a space that separates words rather than filling a line.
fn parts_words(before: char, after: char) -> bool {
    let letter = |c: char| c.is_ascii_alphabetic() && !matches!(c, 'x' | 'X');
    letter(before) || letter(after) || (before.is_ascii_digit() && after.is_ascii_digit())
}

/// Returns `true` for a sign that ends a sentence or a heading.
pub(crate) fn ends_sentence(c: char) -> bool {
    matches!(fold(c), '。' | '｡' | ';' | '!' | '?' | '…')
}

/// Returns the text without trailing signs and spaces.
pub(crate) fn unpunctuated(text: &str) -> &str {
    text.trim().trim_end_matches(|c: char| {
        c.is_whitespace() || ends_sentence(c) || matches!(fold(c), ':' | ',' | '、' | '.')
    })
}

/// Splits a text into the words before the brackets at its end and those in them.
pub(crate) fn parenthesised_end(text: &str) -> Option<(&str, &str)> {
    let close = text.chars().next_back()?;
    let opening = match fold(close) {
        ')' => '(',
        ']' => '[',
        '】' => '【',
        '〕' => '〔',
        _ => return None,
    };
    let open = text.rfind(|c| fold(c) == opening)?;
    let inner = text[open..].chars().next()?.len_utf8() + open;
    Some((&text[..open], &text[inner..text.len() - close.len_utf8()]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_one_when_read() {
        assert_eq!(strip("时间：四月", "时间:"), Some("四月"));
        assert_eq!(strip("（１）", "(1)"), Some(""));
        assert_eq!(strip("时", "时间:"), None);
        assert_eq!(folded("２０２６　年"), "2026 年");
    }

    #[test]
    fn commas_are_wide_between_chinese_characters_only() {
        let given = "学原文,悟原理,读《选》,《文》, 1,000 篇 a,b";
        assert_eq!(with_wide_commas(given), "学原文，悟原理，读《选》，《文》, 1,000 篇 a,b");
    }

    #[test]
    fn spaces_of_typesetting_go_and_those_of_words_stay() {
        for (given, wanted) in [
            ("2026 年度专 题学习", "2026年度专题学习"),
            ("学　习　计　划", "学习计划"),
            ("学习 AI 技术 ", "学习 AI 技术"),
            ("某 xxx 局", "某xxx局"),
        ] {
            assert_eq!(squeezed(given), wanted);
        }
    }
}
