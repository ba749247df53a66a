//! Removes control from text before it reaches a terminal or a program.

use crate::text::is_hidden;

/// Returns the text on one line. Characters that could move the cursor, change colours, hide text or
/// change its direction are shown as `\u{…}`.
pub(crate) fn clean(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\t' => shown.push(' '),
            c if is_hidden(c) => shown.extend(c.escape_unicode()),
            c => shown.push(c),
        }
    }
    shown
}

/// Like [`clean`], but keeps line endings.
pub(crate) fn clean_lines(text: &str) -> String {
    text.lines().map(clean).collect::<Vec<_>>().join("\n")
}

/// Returns the text for programs. Line endings and tabs stay; other hidden characters are shown, so
/// that files, pipes and terminals get the same bytes.
pub(crate) fn shown(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if is_hidden(c) && !matches!(c, '\n' | '\t') => shown.extend(c.escape_unicode()),
            c => shown.push(c),
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_reaches_the_terminal_that_it_would_obey() {
        let cases = [
            ("学习\u{1b}[31m笔记", "学习\\u{1b}[31m笔记"),
            ("a\u{202e}b", "a\\u{202e}b"),
            ("a\u{61c}\u{9b}b", "a\\u{61c}\\u{9b}b"),
            ("一\n二", "一 二"),
            ("《论》", "《论》"),
        ];
        for (text, expected) in cases {
            assert_eq!(clean(text), expected);
        }
    }
}
