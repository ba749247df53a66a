//! Characters that are invisible to readers but have an effect on terminals, pages or parsers.

/// Returns `true` for a hidden character: control characters, including line endings and tab;
/// zero-width characters; marks of writing direction, joining, annotation and language.
pub(crate) fn is_hidden(c: char) -> bool {
    if matches!(c, ' '..='~' | '\u{3001}'..='\u{9fff}') {
        return false; // nearly all text
    }
    c.is_control()
        || matches!(
            c,
            '\u{ad}'
                | '\u{61c}'
                | '\u{180e}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

/// Returns `true` for a hidden character that no value may contain: line feeds and tabs may.
pub(crate) fn is_smuggled(c: char) -> bool {
    is_hidden(c) && !matches!(c, '\n' | '\t')
}

/// Returns the text as it may leave the program, for a terminal, a document or a file: line feeds and
/// tabs stay, other hidden characters are shown as `\u{…}`.
pub(crate) fn shown(text: &str) -> String {
    if !text.chars().any(is_smuggled) {
        return text.to_owned();
    }
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if is_smuggled(c) { shown.extend(c.escape_unicode()) } else { shown.push(c) }
    }
    shown
}

/// Like [`shown`], on one line: line feeds and tabs become spaces.
pub(crate) fn shown_on_a_line(text: &str) -> String {
    shown(text).replace(['\n', '\t'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_hidden_and_what_is_written_is_not() {
        let hidden = "\u{0}\n\t\u{1b}\u{7f}\u{85}\u{9b}\u{ad}\u{61c}\u{200b}\u{200d}\u{200f}\u{2028}\u{202e}\
                      \u{2060}\u{2066}\u{2069}\u{feff}\u{e0041}";
        assert!(hidden.chars().all(is_hidden), "{}", hidden.escape_unicode());
        assert!(!"《论》 abc，é\u{301}\u{3000}\u{a0}\u{fe0f}\u{e0100}😀".chars().any(is_hidden));
    }

    #[test]
    fn nothing_leaves_that_a_reader_would_obey() {
        let cases = [
            ("学习\u{1b}[31m笔记", "学习\\u{1b}[31m笔记"),
            ("a\u{202e}b", "a\\u{202e}b"),
            ("a\u{61c}\u{9b}b", "a\\u{61c}\\u{9b}b"),
            ("x\rATTENDEE:y", "x\\u{d}ATTENDEE:y"),
            ("《论》", "《论》"),
        ];
        for (text, expected) in cases {
            assert_eq!((shown(text), shown_on_a_line(text)), (expected.to_owned(), expected.to_owned()));
        }
        assert_eq!(
            (shown("一\n二\t三").as_str(), shown_on_a_line("一\n二\t三").as_str()),
            ("一\n二\t三", "一 二 三")
        );
    }
}
