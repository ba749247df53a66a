//! Words from files on their way to a terminal.

/// The text on one line, without characters that could move the cursor, change colours, hide
/// words or turn their direction; each is shown as `\u{…}`.
#[must_use]
pub fn clean(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\t' => shown.push(' '),
            c if is_hazardous(c) => shown.extend(c.escape_unicode()),
            c => shown.push(c),
        }
    }
    shown
}

/// The same with line ends kept.
#[must_use]
pub fn clean_lines(text: &str) -> String {
    text.lines().map(clean).collect::<Vec<_>>().join("\n")
}

fn is_hazardous(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_reaches_the_terminal_that_it_would_obey() {
        let cases = [
            ("学习\u{1b}[31m笔记", "学习\\u{1b}[31m笔记"),
            ("a\u{202e}b", "a\\u{202e}b"),
            ("一\n二", "一 二"),
            ("《论》", "《论》"),
        ];
        for (text, expected) in cases {
            assert_eq!(clean(text), expected);
        }
    }
}
