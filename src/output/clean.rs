//! Words from files on their way to a terminal or a program.

use crate::text::is_hidden;

/// The text on one line, without characters that could move the cursor, change colours, hide
/// words or turn their direction; each is shown as `\u{…}`.
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

/// The same with line ends kept.
pub(crate) fn clean_lines(text: &str) -> String {
    text.lines().map(clean).collect::<Vec<_>>().join("\n")
}

/// The text for programs: lines and tabs stay, and every other hidden character is shown, so that it
/// is the same in a file, in a pipe and on a terminal.
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
