//! Characters that look like ordinary Chinese ones but are not: radicals and compatibility forms, as text
//! copied out of a PDF has them.

use unicode_normalization::UnicodeNormalization;

/// The text with such characters replaced by the ordinary ones; all others stay.
pub(crate) fn unified(text: &str) -> String {
    let odd =
        |c: char| matches!(c, '\u{2e80}'..='\u{2fd5}' | '\u{f900}'..='\u{faff}' | '\u{2f800}'..='\u{2fa1f}');
    text.chars().map(|c| if odd(c) { std::iter::once(c).nfkc().next().unwrap_or(c) } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::unified;

    #[test]
    fn only_characters_that_pretend_are_replaced() {
        assert_eq!(unified("⼆、王⼩⽂李\u{f9e1}"), "二、王小文李李");
        assert_eq!(unified("Ａ①½（一）"), "Ａ①½（一）");
    }
}
