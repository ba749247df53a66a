//! Characters that are invisible to readers but have an effect on terminals, pages or parsers.

/// Returns `true` for a hidden character: control characters, including line endings and tab;
/// zero-width characters; marks of writing direction, joining, annotation and language.
pub(crate) fn is_hidden(c: char) -> bool {
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
}
